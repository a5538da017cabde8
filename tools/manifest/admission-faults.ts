import type { ManifestElement } from "./elements";

/*
 * What Microsoft's validator, AppSource and central deployment refuse and can be seen without a network: the rules that
 * `office-addin-manifest validate` reports by name, and those of the marketplace's policies on names and requirement sets.
 */

/** What must stand right in the manifest. */
const DEMANDED = ["ProviderName", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl"];
const PICTURE = /\.(png|jpe?g|gif|bmp|tiff?)$/i;
/** Four numbers, the first at least 1: lower ones are refused as unfinished. */
const VERSION = /^[1-9]\d{0,3}(\.\d{1,4}){3}$/;
const PLACEHOLDER_ID = /^(0{8}-|12345678-|a1b2c3d4-)/i;
/** Sets of one platform alone may not be demanded. */
const ONE_PLATFORM = /Online|Desktop|Preview|Hidden/;
/** A name says what the add-in is for, not what it is. */
const NOT_IN_NAMES = /加载项|插件|add-?in|\bapp\b/i;
/** Pages that do nothing outside of Office. */
const IN_OFFICE_ONLY = ["taskpane", "commands", "notice"];

/** For what a manifest would be turned away, in words. */
export function admissionFaults(elements: readonly ManifestElement[]): string[] {
  const top = (name: string): ManifestElement | undefined =>
    elements.find((element) => element.name === name && element.path.length === 1);
  const valueOf = (name: string): string => top(name)?.attributes["DefaultValue"] ?? top(name)?.text ?? "";
  const version = valueOf("Version");
  return [
    ...DEMANDED.filter((name) => valueOf(name) === "").map((name) => `${name} is missing`),
    ...(VERSION.test(version) ? [] : [`Version ${version} is not four numbers from 1.0.0.0 on`]),
    ...(PLACEHOLDER_ID.test(valueOf("Id")) ? [`Id ${valueOf("Id")} is that of a sample`] : []),
    ...(elements.some(({ name, path }) => name === "SourceLocation" && path.at(-1) === "DefaultSettings")
      ? []
      : ["DefaultSettings has no SourceLocation"]),
    ...["IconUrl", "HighResolutionIconUrl"]
      .filter((name) => valueOf(name) !== "" && !PICTURE.test(valueOf(name)))
      .map((name) => `${name} is no picture: ${valueOf(name)}`),
    ...IN_OFFICE_ONLY.filter((page) => valueOf("SupportUrl").includes(`/${page}.html`)).map(
      (page) => `SupportUrl opens ${page}.html, which does nothing outside of Office`,
    ),
    ...namesOf(top("DisplayName"))
      .filter((name) => NOT_IN_NAMES.test(name))
      .map((name) => `DisplayName says what it is: ${name}`),
    ...elements
      .filter(({ name, attributes }) => name === "Set" && ONE_PLATFORM.test(attributes["Name"] ?? ""))
      .map(({ attributes }) => `Requirement set ${attributes["Name"]} is there on one platform only`),
  ];
}

/** What is wrong with a manifest that others are given: addresses on the machine it was made on. */
export function publicationFaults(manifest: string): string[] {
  const addresses = manifest.match(/https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[^"<\s]*/g) ?? [];
  return [...new Set(addresses)].map((address) => `${address} is nowhere but on this machine`);
}

function namesOf(element: ManifestElement | undefined): string[] {
  if (!element) return [];
  return [
    element.attributes["DefaultValue"] ?? "",
    ...element.children.map(({ attributes }) => attributes["Value"] ?? ""),
  ];
}
