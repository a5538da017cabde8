import { createHash } from "node:crypto";

/** Stands in a policy for the scripts of its page until the page is final and they can be told by their hashes. */
const INLINE_SCRIPTS = "'sha256-inline'";

/**
 * The content security policy of a page: everything from its own origin, scripts also from that of office.js, which
 * loads further files from there. Nothing else is ever asked for, so a workbook cannot leave the machine. `officeJs` is
 * the address of office.js, absolute or beside the page; a page outside of Office has none. `ownWorkers` lets the page start
 * workers from what it holds itself. Scripts in the page itself
 * are allowed by `lockedPage`.
 */
export function pagePolicy(officeJs = "", { ownWorkers = false } = {}): string {
  const scripts = ["'self'", INLINE_SCRIPTS, ...(officeJs.startsWith("https:") ? [new URL(officeJs).origin] : [])];
  return [
    "default-src 'self'",
    "connect-src 'self'",
    `script-src ${scripts.join(" ")}`,
    // The page in one file has its workers in itself.
    ...(ownWorkers ? ["worker-src blob:"] : []),
    // Fluent UI writes its styles into the page as it runs. Styles cannot send anything: there is nowhere they may ask.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The page as it goes to the user, its policy allowing the scripts in it by the hashes of their every character. */
export function lockedPage(html: string): string {
  const scripts = Array.from(html.matchAll(/<script>([^]*?)<\/script>/g), ([, script]) => script ?? "");
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return html.replace(hashes.length === 0 ? ` ${INLINE_SCRIPTS}` : INLINE_SCRIPTS, () => hashes.join(" "));
}
