"""Pages under a strict Content Security Policy, as a host may set it, and what is said of them."""

from typing import Final

from playwright.sync_api import BrowserContext, Page, Route

SEARCHED: Final = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self';"
    " connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)
"""No inline script, no evaluation but WebAssembly's, which Pagefind is; Trusted Types."""


def under(where: Page | BrowserContext, policy: str = SEARCHED) -> list[str]:
    """Serve all under a policy from now on; what the browser says comes into the list."""
    said: list[str] = []

    def serve(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": policy}
        route.fulfill(response=answer, headers=headers)

    where.route("**/*", serve)
    where.on("console", lambda message: said.append(message.text))
    if isinstance(where, Page):
        where.on("pageerror", lambda error: said.append(str(error)))
    else:
        where.on("weberror", lambda error: said.append(str(error.error)))
    return said
