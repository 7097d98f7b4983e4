// Lighthouse over one page of each main kind, as a phone on a slow network: three runs each.
// Accessibility, best practices and SEO are 100 in every run; the median of performance is 99 at
// least, which wants a machine that does nothing else.
import { spawn } from "node:child_process";
import { serve } from "./serve.mjs";

const PAGES = [
  "",
  "evenements/conversation-trump-musk-sur-x/",
  "personnes/donald-trump/",
  "themes/immigration/",
  "articles/2024-08-13-trump-et-musk-deux-heures-sur-x/",
];
const WANTED = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };
const RUNS = 3;
const CHROME = "--headless --no-sandbox --disable-gpu --disable-quic --disable-background-networking";

const run = (url) =>
  new Promise((done, failed) => {
    const flags = [url, "--output=json", "--quiet", `--chrome-flags=${CHROME}`];
    flags.push(`--only-categories=${Object.keys(WANTED)}`);
    const child = spawn("node_modules/.bin/lighthouse", flags, { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (part) => (said += part));
    child.on("close", (code) => (code ? failed(new Error(`lighthouse: exit ${code}`)) : done(JSON.parse(said))));
  });

const score = (report, name) => Math.round(100 * (report.categories[name].score ?? 0));
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const worst = (values) => Math.min(...values);
const unmet = (report) =>
  Object.values(report.audits)
    .filter((audit) => audit.score !== null && audit.score < 0.9)
    .map((audit) => audit.id);

const { origin, close } = await serve(process.argv[2]);
let failed = false;
for (const page of PAGES) {
  const reports = [];
  for (let i = 0; i < RUNS; i++) reports.push(await run(origin + page));
  const got = Object.fromEntries(
    Object.keys(WANTED).map((name) => {
      const scores = reports.map((report) => score(report, name));
      return [name, name === "performance" ? middle(scores) : worst(scores)];
    }),
  );
  const bad = Object.keys(WANTED).some((name) => got[name] < WANTED[name]);
  failed ||= bad;
  console.log(`lighthouse: /${page}`, got, ...(bad ? new Set(reports.flatMap(unmet)) : []));
}
close();
process.exitCode = failed ? 1 : 0;
