"""Between texts: where links lead, whether they hold."""
