import { ApiError, invalidArgument } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { readArea, sheetPrefix, writeArea } from "../workbook/areas";
import type { Sheet } from "../workbook/sheet";
import type { DefinedName } from "../workbook/workbook";
import { isMissing, text } from "./arguments";
import { RangeObject } from "./range";
import { RemoteCollection, RemoteObject, type Argument } from "./remote-object";
import type { World } from "./world";

/** The defined names of the workbook, or of one sheet. */
export class NamesObject extends RemoteCollection {
  readonly className = "NamedItemCollection";

  constructor(
    private readonly world: World,
    private readonly scope: Sheet | undefined,
  ) {
    super();
  }

  list(): readonly NameObject[] {
    const own = this.world.book.names.filter((name) => name.sheet === this.scope);
    return own.map((name) => new NameObject(this.world, name));
  }

  getItem(key: Argument): NameObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ApiError("ItemNotFound");
    return found;
  }

  getItemOrNullObject(key: Argument): NameObject | null {
    const wanted = text(key).toLowerCase();
    return this.list().find(({ name }) => name.toLowerCase() === wanted) ?? null;
  }

  add(name: Argument, reference: Argument, comment: Argument): NameObject {
    if (this.getItemOrNullObject(name)) throw new ApiError("ItemAlreadyExists");
    const formula = reference instanceof RangeObject ? absolute(reference) : text(reference).replace(/^=/, "");
    const defined: DefinedName = {
      name: text(name),
      sheet: this.scope,
      formula,
      visible: true,
      comment: isMissing(comment) ? "" : text(comment),
    };
    this.world.book.names = [...this.world.book.names, defined];
    this.world.book.calculation.touchFormulas((written) => written.toLowerCase().includes(defined.name.toLowerCase()));
    return new NameObject(this.world, defined);
  }
}

class NameObject extends RemoteObject {
  readonly className = "NamedItem";

  constructor(
    private readonly world: World,
    private readonly defined: DefinedName,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, Json>> {
    return { _Id: this.name };
  }

  get name(): string {
    return this.defined.name;
  }

  get formula(): string {
    return `=${this.defined.formula}`;
  }

  /** The emulator tells references from all else. */
  get type(): string {
    return this.getRangeOrNullObject() ? "Range" : "String";
  }

  get value(): Json {
    return this.getRangeOrNullObject()?.address ?? this.defined.formula;
  }

  getRange(): RangeObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidArgument("The name is no range.");
    return range;
  }

  getRangeOrNullObject(): RangeObject | null {
    const [, quoted, plain, address] =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Za-z0-9:]+)$/.exec(this.defined.formula) ?? [];
    const sheet = this.world.book.sheet(quoted?.replaceAll("''", "'") ?? plain ?? "");
    return sheet && address !== undefined ? new RangeObject(this.world, sheet, readArea(address)) : null;
  }

  delete(): void {
    this.world.book.names = this.world.book.names.filter((name) => name !== this.defined);
  }
}

function absolute({ sheet, area }: RangeObject): string {
  const address = writeArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
  return sheetPrefix(sheet.name) + address;
}
