/** Where the committed manifest says the add-in is: the development server. */
export const DEVELOPMENT_BASE = "https://localhost:3000";

/**
 * The manifest for an add-in served from `base`, e.g. `https://host/path`.
 * @throws Error for an address that Office would refuse
 */
export function manifestFor(manifest: string, base: string): string {
  return manifest.replaceAll(DEVELOPMENT_BASE, escapeXml(checkedBase(base)));
}

/** The address without a slash at its end. Office loads add-ins over https only. */
function checkedBase(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`ADDIN_BASE_URL must be an https address without query, such as https://host/path; it is ${base}`);
  }
  return url.href.replace(/\/+$/, "");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
