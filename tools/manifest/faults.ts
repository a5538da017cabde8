import { sizeOfPng } from "../icons/png";
import { admissionFaults } from "./admission-faults";
import { manifestElements, type ManifestElement } from "./elements";

/** What the manifest is compared with. */
export interface ManifestSurroundings {
  /** Version of the program, `1.2.3`. */
  readonly version: string;
  /** The oldest ExcelApi that the program asks for when it starts. */
  readonly excelApi: string;
  /** Names of the pages that are built. */
  readonly pages: readonly string[];
  /** Functions behind ribbon buttons. */
  readonly commands: readonly string[];
  /** A file of the project by its path, such as `assets/check-16.png`. */
  readonly file: (path: string) => Uint8Array | undefined;
}

/** Lengths that Office allows, in characters. */
const LONGEST = { id: 32, short: 125, long: 250, url: 2048 } as const;
/** Sizes in pixels that every icon must have. */
const ICON_SIZES = ["16", "32", "80"];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The languages besides Chinese. */
const OTHER_LOCALE = "en-US";

/** What is wrong with the manifest, in words, beyond what its schemas see; none where all is well. */
export function manifestFaults(manifest: string, surroundings: ManifestSurroundings): string[] {
  const elements = manifestElements(manifest);
  return [
    ...identityFaults(elements, surroundings),
    ...admissionFaults(elements),
    ...resourceFaults(elements),
    ...textFaults(elements),
    ...addressFaults(elements, surroundings),
    ...iconFaults(elements, surroundings),
    ...commandFaults(elements, surroundings),
  ];
}

function identityFaults(elements: readonly ManifestElement[], { version, excelApi }: ManifestSurroundings): string[] {
  const textOf = (name: string): string => elements.find((element) => element.name === name)?.text ?? "";
  const set = elements.find(({ name, attributes }) => name === "Set" && attributes["Name"] === "ExcelApi");
  return [
    ...(GUID.test(textOf("Id")) ? [] : [`Id is no GUID: ${textOf("Id")}`]),
    ...(textOf("Version") === `${version}.0` ? [] : [`Version is ${textOf("Version")}, the program's is ${version}`]),
    ...(textOf("DefaultLocale") === "zh-CN" ? [] : ["DefaultLocale is not zh-CN"]),
    ...(set?.attributes["MinVersion"] === excelApi ? [] : [`ExcelApi MinVersion is not ${excelApi}`]),
  ];
}

/** Ids are unique, short enough, and each is used by something and of the kind that is asked for. */
function resourceFaults(elements: readonly ManifestElement[]): string[] {
  const resources = elements
    .filter(({ path }) => path.includes("Resources"))
    .filter(({ attributes }) => "id" in attributes);
  const ids = resources.map(({ attributes }) => attributes["id"]!);
  const asked = elements.flatMap(({ attributes }) => attributes["resid"] ?? []);
  const controls = elements
    .filter(({ path }) => !path.includes("Resources"))
    .flatMap(({ attributes }) => attributes["id"] ?? []);
  return [
    ...[...repeated(ids), ...repeated(controls)].map((id) => `Id ${id} stands twice`),
    ...ids.filter((id) => id.length > LONGEST.id).map((id) => `Id ${id} is longer than ${LONGEST.id}`),
    ...asked.filter((id) => !ids.includes(id)).map((id) => `Nothing has the id ${id}`),
    ...ids.filter((id) => !asked.includes(id)).map((id) => `Nobody asks for ${id}`),
  ];
}

function textFaults(elements: readonly ManifestElement[]): string[] {
  return elements.flatMap((element) => {
    const longest = longestText(element);
    if (longest === undefined) return [];
    const name = element.attributes["id"] ?? element.name;
    const other = element.children.find(({ attributes }) => attributes["Locale"] === OTHER_LOCALE)?.attributes["Value"];
    const texts = [element.attributes["DefaultValue"] ?? "", other ?? ""];
    return [
      ...(other === undefined ? [`${name} has no text for ${OTHER_LOCALE}`] : []),
      ...texts.filter((text) => text.length > longest).map((text) => `${name} is longer than ${longest}: ${text}`),
    ];
  });
}

function longestText({ name, path }: ManifestElement): number | undefined {
  if (name === "DisplayName") return LONGEST.short;
  if (name === "Description" && path.length === 1) return LONGEST.long;
  if (name !== "String") return undefined;
  return path.includes("ShortStrings") ? LONGEST.short : LONGEST.long;
}

function addressFaults(elements: readonly ManifestElement[], { pages }: ManifestSurroundings): string[] {
  return elements.flatMap(({ name, attributes }) => {
    const address = attributes["DefaultValue"];
    if (address === undefined || !/Url$|^SourceLocation$|^Image$/.test(name)) return [];
    if (!URL.canParse(address)) return [`${name} is no address: ${address}`];
    const { protocol, pathname } = new URL(address);
    const page = /([^/]+)\.html$/.exec(pathname)?.[1];
    return [
      ...(protocol === "https:" ? [] : [`${address} is not https`]),
      ...(address.length > LONGEST.url ? [`${address} is too long`] : []),
      ...(page !== undefined && !pages.includes(page) ? [`There is no page ${page}.html`] : []),
    ];
  });
}

function iconFaults(elements: readonly ManifestElement[], { file }: ManifestSurroundings): string[] {
  const addresses = new Map(
    elements.flatMap(({ name, attributes: { id, DefaultValue } }) =>
      name === "Image" && id !== undefined ? [[id, DefaultValue ?? ""] as const] : [],
    ),
  );
  const lists = elements.filter(({ name }) => name === "Icon");
  const wanted = lists.flatMap(({ children }) =>
    children.map(({ attributes: { size = "", resid = "" } }) => ({ size, address: addresses.get(resid) ?? "" })),
  );
  const ofStore = [
    { name: "IconUrl", size: "32" },
    { name: "HighResolutionIconUrl", size: "64" },
  ].map(({ name, size }) => {
    return { size, address: elements.find((element) => element.name === name)?.attributes["DefaultValue"] ?? "" };
  });
  return [
    ...lists.flatMap(({ children }) =>
      ICON_SIZES.filter((size) => !children.some(({ attributes }) => attributes["size"] === size)).map(
        (size) => `An icon has no picture of ${size} pixels`,
      ),
    ),
    ...[...wanted, ...ofStore].flatMap(({ size, address }) => pictureFaults(address, size, file)),
  ];
}

function pictureFaults(address: string, size: string, file: ManifestSurroundings["file"]): string[] {
  const path = /assets\/[^/?]+$/.exec(address)?.[0];
  const bytes = path === undefined ? undefined : file(path);
  if (!bytes) return [`There is no picture ${address}`];
  const found = sizeOfPng(bytes);
  if (found?.width === Number(size) && found.height === Number(size)) return [];
  return [`${path} is ${found ? `${found.width} × ${found.height}` : "no PNG"}, not ${size} × ${size}`];
}

function commandFaults(elements: readonly ManifestElement[], { commands }: ManifestSurroundings): string[] {
  const named = elements.filter(({ name }) => name === "FunctionName").map(({ text }) => text);
  return [
    ...named.filter((name) => !commands.includes(name)).map((name) => `There is no function ${name}`),
    ...commands.filter((name) => !named.includes(name)).map((name) => `No button calls ${name}`),
  ];
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
