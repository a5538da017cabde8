import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND_NAMES } from "../../src/ribbon/command-names";
import { LEAST_EXCEL_API } from "../../src/hosts/excel/least-excel-api";
import { DEVELOPMENT_BASE, manifestFor } from "../../tools/build-manifest";
import { painted } from "../../tools/icons/drawing";
import { ICON_SIZES, PICTOGRAMS } from "../../tools/icons/pictograms";
import { pngOf } from "../../tools/icons/png";
import { publicationFaults } from "../../tools/manifest/admission-faults";
import { manifestFaults, type ManifestSurroundings } from "../../tools/manifest/faults";

const ROOT = join(import.meta.dirname, "../..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const surroundings: ManifestSurroundings = {
  version: "1.0.0",
  excelApi: LEAST_EXCEL_API,
  pages: ["taskpane", "commands", "help"],
  commands: COMMAND_NAMES,
  file: (path) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path)) : undefined),
};

describe("the manifest", () => {
  test("has no faults", () => {
    expect(manifestFaults(manifest, surroundings)).toEqual([]);
  });

  test.each([
    ["a resource that is not there", 'resid="Fill.Label"', 'resid="Fill.Lable"', "Nothing has the id Fill.Lable"],
    ["a resource that nobody asks for", 'String id="Open.Tip"', 'String id="Open.Tips"', "Nobody asks for Open.Tips"],
    ["two buttons of one name", 'id="Jihe.Fill"', 'id="Jihe.Check"', "Id Jihe.Check stands twice"],
    [
      "a page over http",
      "https://localhost:3000/commands",
      "http://localhost:3000/commands",
      "http://localhost:3000/commands.html is not https",
    ],
    ["a page that is not built", "/commands.html", "/command.html", "There is no page command.html"],
    [
      "an icon that is not there",
      "assets/fill-16.png",
      "assets/fil-16.png",
      `There is no picture ${DEVELOPMENT_BASE}/assets/fil-16.png`,
    ],
    [
      "an icon of another size",
      "assets/fill-16.png",
      "assets/fill-32.png",
      "assets/fill-32.png is 32 × 32, not 16 × 16",
    ],
    [
      "an icon without a size",
      '<bt:Image size="80" resid="Icon.Fill.80" />',
      "",
      "An icon has no picture of 80 pixels",
    ],
    [
      "a text without English",
      'Locale="en-US" Value="Fill"',
      'Locale="de-DE" Value="Füllen"',
      "Fill.Label has no text for en-US",
    ],
    [
      "an endless text",
      'DefaultValue="填充"',
      `DefaultValue="${"填".repeat(126)}"`,
      `Fill.Label is longer than 125: ${"填".repeat(126)}`,
    ],
    ["no GUID", "6f1c0b8e-", "6f1c0b8-", "Id is no GUID: 6f1c0b8-3d57-4c19-9a42-7e0d5b2f8a61"],
    ["another version", "<Version>1.0.0.0", "<Version>1.2.0.0", "Version is 1.2.0.0, the program's is 1.0.0"],
    [
      "a version below 1",
      "<Version>1.0.0.0",
      "<Version>0.9.0.0",
      "Version 0.9.0.0 is not four numbers from 1.0.0.0 on",
    ],
    ["no page of support", "<SupportUrl ", "<SupportLink ", "SupportUrl is missing"],
    [
      "support that opens in Office alone",
      "localhost:3000/help.html",
      "localhost:3000/taskpane.html?page=help",
      "SupportUrl opens taskpane.html, which does nothing outside of Office",
    ],
    ["no provider", "<ProviderName>绩核<", "<ProviderName><", "ProviderName is missing"],
    [
      "an icon that is no picture",
      "check-64.png",
      "check-64.svg",
      `HighResolutionIconUrl is no picture: ${DEVELOPMENT_BASE}/assets/check-64.svg`,
    ],
    ["a sample's id", "6f1c0b8e-", "00000000-", "Id 00000000-3d57-4c19-9a42-7e0d5b2f8a61 is that of a sample"],
    ["a name that says add-in", "绩核：绩效自评表校验", "绩核加载项", "DisplayName says what it is: 绩核加载项"],
    [
      "a set of one platform",
      'Set Name="ExcelApi" MinVersion="1.9"',
      'Set Name="ExcelApiOnline" MinVersion="1.1"',
      "Requirement set ExcelApiOnline is there on one platform only",
    ],
    ["another API", 'MinVersion="1.9"', 'MinVersion="1.7"', "ExcelApi MinVersion is not 1.9"],
    ["a function that is not there", "<FunctionName>clearMarks", "<FunctionName>clear", "There is no function clear"],
  ])("with %s is found out", (_, sound, broken, fault) => {
    expect(manifest).toContain(sound);
    expect(manifestFaults(manifest.replace(sound, broken), surroundings)).toContain(fault);
  });
});

describe("the manifest for a server", () => {
  test("names the server everywhere", () => {
    const built = manifestFor(manifest, "https://intranet.example.gov.cn/jihe/");
    expect(built).not.toContain("localhost");
    expect(built).toContain('DefaultValue="https://intranet.example.gov.cn/jihe/taskpane.html"');
    expect(manifestFaults(built, surroundings)).toEqual([]);
    expect(publicationFaults(built)).toEqual([]);
  });

  test("is not that of this machine", () => {
    expect(publicationFaults(manifest)).toContain(`${DEVELOPMENT_BASE}/taskpane.html is nowhere but on this machine`);
  });

  test.each(["http://host", "host", "https://host/?a=b"])("%p is refused", (base) => {
    expect(() => manifestFor(manifest, base)).toThrow("ADDIN_BASE_URL");
  });
});

test("the icons are as they are drawn", () => {
  for (const [name, shapes] of Object.entries(PICTOGRAMS)) {
    const size = ICON_SIZES[0];
    const drawn = pngOf(painted(shapes(size), size));
    expect(Buffer.from(drawn).equals(readFileSync(join(ROOT, `assets/${name}-${size}.png`)))).toBe(true);
  }
});
