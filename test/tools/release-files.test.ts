import { releaseFiles } from "../../tools/release-files";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (given: Uint8Array | undefined): string => new TextDecoder().decode(given);

const PARTS = {
  site: {
    "help.html": bytes('<link href="assets/i.png"><img src=help/a.png> <a href="help.html">'),
    "help/a.png": bytes("png"),
    "taskpane.html": bytes("pane"),
    "manifest.xml": bytes("https://localhost:3000"),
    "manifest-shared.xml": bytes("https://localhost:3000"),
  },
  workbench: bytes("one file"),
  manifest: undefined,
  sharedManifest: undefined,
  licence: bytes("MIT"),
};

test("what a person looks for stands at the top, what a server needs in one folder", () => {
  expect(Object.keys(releaseFiles(PARTS)).sort()).toEqual([
    "LICENSE",
    "工作台.html",
    "怎样装.html",
    "网站/help.html",
    "网站/help/a.png",
    "网站/taskpane.html",
  ]);
});

test("the page at the top finds its pictures, the one of the site has its own", () => {
  const files = releaseFiles(PARTS);
  expect(text(files["怎样装.html"])).toBe(
    '<link href="网站/assets/i.png"><img src="网站/help/a.png"> <a href="help.html">',
  );
  expect(text(files["网站/help.html"])).toBe(text(PARTS.site["help.html"]));
});

test("a manifest is part of it where its address is known, and never that of the development server", () => {
  expect(text(releaseFiles({ ...PARTS, manifest: "https://host/jihe" })["manifest.xml"])).toBe("https://host/jihe");
  expect(Object.values(releaseFiles(PARTS)).map(text).join()).not.toContain("localhost");
});

test("a site without its help page is no release", () => {
  expect(() => releaseFiles({ ...PARTS, site: {} })).toThrow("The site has no help.html.");
});
