import { createHash } from "node:crypto";
import { lockedPage, pagePolicy } from "../../tools/page-policy";

test("a policy lets in the origin of office.js, and no other", () => {
  const policy = pagePolicy("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy.match(/https:[^ ;]*/g)).toEqual(["https://appsforoffice.microsoft.com"]);
  expect(policy).not.toContain("unsafe-eval");
  expect(policy.match(/[a-z-]+ [^;]*'unsafe-inline'/g)).toEqual(["style-src 'self' 'unsafe-inline'"]);
});

test("beside the pages office.js needs no other origin", () => {
  expect(pagePolicy("office/office.js")).not.toContain("https:");
});

test("a page outside of Office asks nobody else for anything", () => {
  expect(pagePolicy()).not.toMatch(/https?:/);
  expect(pagePolicy()).toContain("connect-src 'self'");
});

test("the script in a page is let in by its hash, and nothing else in the page", () => {
  const script = "say(\"$& 'x'\")";
  const policy = pagePolicy("office/office.js");
  const page = lockedPage(`<meta content="${policy}"><script>${script}</script><script src="a.js"></script>`);
  const hash = createHash("sha256").update(script).digest("base64");
  expect(page).toContain(`script-src 'self' 'sha256-${hash}';`);
});

test("a page without scripts in it lets in none", () => {
  expect(lockedPage(`<meta content="${pagePolicy("office/office.js")}">`)).toContain("script-src 'self';");
});
