import { join } from "node:path";
import { createServer } from "node:https";
import { connect } from "node:tls";
import type { AddressInfo } from "node:net";
import { openPane } from ".";
import { selfSignedCertificate } from "./browser/certificate";
import { officeFileOf } from "./browser/office-files";
import { Probe, sheet, until } from "./probe";

const WORKBOOK = [sheet("附件1", [[1]])];

describe("a pane in the emulated Excel", () => {
  const probe = new Probe();
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("finds Excel by the unmodified office.js", async () => {
    const { frame, consoleErrors } = await probe.open({ workbook: WORKBOOK });
    await frame.waitForFunction(() => document.getElementById("host")?.textContent !== "waiting");
    expect(await frame.textContent("#host")).toBe("Excel OfficeOnline");
    expect(await frame.evaluate(() => Office.context.displayLanguage)).toBe("zh-CN");
    expect(consoleErrors).toEqual([]);
  });

  test("is told the requirement sets of the Excel asked for", async () => {
    const supported = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
    const newest = await probe.open({ workbook: WORKBOOK });
    expect(await newest.frame.evaluate(supported, "1.15")).toBe(true);
    const old = await probe.open({ workbook: WORKBOOK, excelApi: "1.9" });
    expect(await old.frame.evaluate(supported, "1.9")).toBe(true);
    expect(await old.frame.evaluate(supported, "1.10")).toBe(false);
    const named = await probe.open({ workbook: WORKBOOK, sets: { SharedRuntime: "1.1" } });
    expect(await named.frame.evaluate(() => Office.context.requirements.isSetSupported("SharedRuntime", "1.1"))).toBe(
      true,
    );
  });

  test("stands in the environment of Excel on the web: no history, no clipboard, no alert", async () => {
    const { frame } = await probe.open({ workbook: WORKBOOK });
    const found = await frame.evaluate(async () => ({
      pushState: "pushState" in history && Reflect.get(history, "pushState") === null ? "taken away" : "there",
      alert: (() => {
        try {
          alert("x");
          return "shown";
        } catch {
          return "refused";
        }
      })(),
      clipboard: await navigator.clipboard.writeText("x").then(
        () => "written",
        () => "refused",
      ),
      framed: window.parent !== window,
    }));
    expect(found).toEqual({ pushState: "taken away", alert: "refused", clipboard: "refused", framed: true });
  });

  test("takes themes and sizes", async () => {
    const dark = await probe.open({ workbook: WORKBOOK, theme: "dark", viewport: { width: 320, height: 500 } });
    expect(await dark.frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
    expect(await dark.frame.evaluate(() => [innerWidth, innerHeight])).toEqual([320, 500]);
    const forced = await probe.open({ workbook: WORKBOOK, theme: "forced-colors" });
    expect(await forced.frame.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
  });

  test("lets no request leave the page, and lists each that tries", async () => {
    const { frame, host } = await probe.open({ workbook: WORKBOOK });
    const fetched = await frame.evaluate(() =>
      fetch("https://example.com/collect").then(
        () => "answered",
        () => "stopped",
      ),
    );
    expect(fetched).toBe("stopped");
    await frame.evaluate(() => {
      new Image().src = "https://example.org/pixel.png";
    });
    await until(() => host.violations.list.length === 2);
    expect(host.violations.take().map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      "network: a request left the page: https://example.com/collect",
      "network: a request left the page: https://example.org/pixel.png",
    ]);
  });

  test("fails when it is closed where something went wrong in the page or is missing from it", async () => {
    const session = await openPane({
      dist: join(import.meta.dirname, "fixtures"),
      page: "probe.html",
      workbook: WORKBOOK,
    });
    await session.frame.evaluate(() => {
      document.head.append(Object.assign(document.createElement("script"), { src: "lost.js" }));
      setTimeout(() => {
        throw new Error("broken pane");
      });
    });
    await until(() => session.host.violations.list.length === 1);
    await session.frame.evaluate(() => fetch("also-lost.json"));
    await expect(session.close()).rejects.toThrow(/broken pane[^]*lost\.js/);
  });

  test("says in one line that a page does not start", async () => {
    const opened = openPane({
      dist: join(import.meta.dirname, "fixtures"),
      page: "no-such-page.html",
      workbook: WORKBOOK,
      officeWait: 300,
    });
    await expect(opened).rejects.toThrow("no-such-page.html did not start office.js within 0.3 s.");
  });
});

test("the certificate made on the spot is one for localhost that TLS takes", async () => {
  const certificate = selfSignedCertificate();
  const server = createServer(certificate, (_, response) => response.end("here"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1", servername: "localhost", ca: certificate.cert });
  await new Promise<void>((resolve, reject) => socket.once("secureConnect", resolve).once("error", reject));
  expect(socket.authorized).toBe(true);
  expect(socket.getPeerCertificate().subjectaltname).toBe("DNS:localhost, IP Address:127.0.0.1");
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

describe("office.js of the servers", () => {
  test.each([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "https://appsforoffice.microsoft.com/lib/1.1/hosted/zh-CN/office_strings.js?x=1",
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  ])("is the npm package's: %s", (url) => {
    expect(officeFileOf(url)?.replaceAll("\\", "/")).toMatch(/office-js\/dist\/(zh-cn\/)?office(_strings)?\.js$/);
  });

  test.each(["https://example.com/lib/1/hosted/office.js", "https://appsforoffice.microsoft.com/lib/1/hosted/../../x"])(
    "is nothing else: %s",
    (url) => {
      expect(officeFileOf(url)).toBeUndefined();
    },
  );
});
