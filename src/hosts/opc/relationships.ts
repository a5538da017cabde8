import type { PartTexts } from "./few-parts";
import type { Package } from "./package";
import { insertion, removal, spliceText } from "./splice";
import type { XmlElement } from "./xml-scanner";
import { attributesOf, isEmptyTag, prefixOf, readRoot } from "./xml-scanner";
import { decodeXml, encodeAttribute } from "./xml-text";

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The whole type address; `kind` is its last step. */
  readonly type: string;
  /** `worksheet`, `sharedStrings`, `styles` …: the same in transitional and strict files. */
  readonly kind: string;
  /** Part name without leading slash. */
  readonly target: string;
  /** The target lies outside the package. */
  readonly external: boolean;
}

const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The part that holds the relationships of `part`; of the package itself for the empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part, in file order; none where it has no such part. */
export function relationshipsOf(pack: PartTexts, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!pack.has(name)) return [];
  const text = pack.text(name);
  return readRoot(text, name).children.map((element) => {
    const relationship = readRelationship(text, element, part);
    return relationship.external ? relationship : { ...relationship, target: nameInPackage(pack, relationship.target) };
  });
}

/** Targets are addresses: what a part's name may not hold there is written with `%`, and some programs name the part so too. */
function nameInPackage(pack: PartTexts, target: string): string {
  if (!target.includes("%") || pack.has(target)) return target;
  try {
    const decoded = decodeURIComponent(target);
    return pack.has(decoded) ? decoded : target;
  } catch {
    return target;
  }
}

function readRelationship(text: string, element: XmlElement, from: string): Relationship {
  const values = new Map(attributesOf(text, element).map(({ name, value }) => [name, decodeXml(value)]));
  const type = values.get("Type") ?? "";
  return {
    id: values.get("Id") ?? "",
    type,
    kind: type.slice(type.lastIndexOf("/") + 1),
    target: resolveTarget(from, values.get("Target") ?? ""),
    external: values.get("TargetMode") === "External",
  };
}

/** The part a target means: from the root where it begins with a slash, else from the folder of the part that links. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Adds a relationship from `part` to another part, and returns its id; one that is there already serves. Makes the relationships part if need be. */
export function addRelationship(pack: Package, part: string, type: string, target: string): string {
  const name = relationshipsPart(part);
  const present = relationshipsOf(pack, part).find((one) => one.type === type && sameTarget(one, target));
  if (present) return present.id;
  if (!pack.has(name)) pack.setText(name, `<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`);
  const text = pack.text(name);
  const taken = new Set(relationshipsOf(pack, part).map((relationship) => relationship.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const { root } = readRoot(text, name);
  const element = `<${prefixOf(root.name)}Relationship Id="${id}" Type="${type}" Target="${encodeAttribute(relativeTarget(part, target))}"/>`;
  pack.setText(name, appendChild(text, root, element));
  return id;
}

/** Takes out the relationships of `part` that lead to `target`. */
export function removeRelationshipsTo(pack: Package, part: string, target: string): void {
  const name = relationshipsPart(part);
  if (!pack.has(name)) return;
  const text = pack.text(name);
  const gone = readRoot(text, name).children.filter((element) => {
    const relationship = readRelationship(text, element, part);
    return sameTarget({ ...relationship, target: nameInPackage(pack, relationship.target) }, target);
  });
  pack.setText(name, spliceText(text, gone.map(removal)));
}

function sameTarget(relationship: Relationship, target: string): boolean {
  return !relationship.external && relationship.target.toLowerCase() === target.toLowerCase();
}

function relativeTarget(from: string, target: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

/** Text with a child put in as the element's last; an empty tag is opened. */
export function appendChild(text: string, parent: XmlElement, child: string): string {
  if (!isEmptyTag(parent)) return spliceText(text, [insertion(parent.closeStart, child)]);
  const slash = text.lastIndexOf("/", parent.end);
  return spliceText(text, [{ start: slash, end: parent.end, text: `>${child}</${parent.name}>` }]);
}
