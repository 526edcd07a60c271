import { identityOf, isRunning } from "../bootstrap/process-identity.mjs";

/** npm passes signals on while it lives. When it was killed outright, nobody can stop what it started any more, so that stops too. */
export function watchParent(whenGone: () => void) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = identityOf(process.ppid);
  setInterval(() => {
    if (!isRunning(parent)) whenGone();
  }, 500).unref();
}
