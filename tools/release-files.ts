/** What a release is put together from. */
interface ReleaseParts {
  /** The static site by paths: the add-in's pages, help and pictures among them, and the workbench. */
  readonly site: Readonly<Record<string, Uint8Array>>;
  /** The workbench as one file. */
  readonly workbench: Uint8Array;
  /** The manifest for a known address; without one the help page makes it. */
  readonly manifest: string | undefined;
  /** The same for Excels in which ribbon and pane are one page. */
  readonly sharedManifest: string | undefined;
  readonly licence: Uint8Array;
}

const SITE = "网站";
const HELP = "help.html";

/**
 * The files of a release by their paths in its folder. The help page stands at the top too, as 怎样装.html, with its
 * pictures where they lie. @throws Error where the site has no help page
 */
export function releaseFiles({
  site,
  workbench,
  manifest,
  sharedManifest,
  licence,
}: ReleaseParts): Record<string, Uint8Array> {
  const help = site[HELP];
  if (help === undefined) throw new Error(`The site has no ${HELP}.`);
  const pointed = new TextDecoder()
    .decode(help)
    .replaceAll(/(src|href)="?((?:help|assets)\/[^\s">]+)"?/g, `$1="${SITE}/$2"`);
  // The development server's manifest serves nobody who has no development server.
  const published = Object.entries(site).filter(([path]) => !/^manifest(-shared)?\.xml$/.test(path));
  return {
    "怎样装.html": new TextEncoder().encode(pointed),
    "工作台.html": workbench,
    ...(manifest !== undefined && { "manifest.xml": new TextEncoder().encode(manifest) }),
    ...(sharedManifest !== undefined && { "manifest-shared.xml": new TextEncoder().encode(sharedManifest) }),
    LICENSE: licence,
    ...Object.fromEntries(published.map(([path, bytes]) => [`${SITE}/${path}`, bytes])),
  };
}
