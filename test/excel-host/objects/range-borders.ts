import type { Area } from "../../../src/core/grid/address";
import { ApiError } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { attribute } from "../workbook/cell-format";
import { colour, oneOf } from "./arguments";
import type { Looks } from "./range-format";
import { RemoteCollection, RemoteObject, type Argument } from "./remote-object";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type Side = (typeof SIDES)[number];

/** Where a side of a range lies: lines of cells, and the side of these cells. */
interface Line {
  readonly area: Area;
  readonly cellSide: "top" | "bottom" | "left" | "right" | "down" | "up";
}

/** `range.format.borders` */
export class RangeBordersObject extends RemoteCollection {
  readonly className = "RangeBorderCollection";

  constructor(private readonly looks: Looks) {
    super();
  }

  get count(): number {
    return SIDES.length;
  }

  list(): readonly RangeBorderObject[] {
    return SIDES.map((side) => new RangeBorderObject(this.looks, side));
  }

  getItem(key: Argument): RangeBorderObject {
    return new RangeBorderObject(this.looks, oneOf(SIDES, key));
  }

  getItemAt(index: Argument): RangeBorderObject {
    const side = SIDES[Number(index)];
    if (side === undefined) throw new ApiError("InvalidArgument");
    return new RangeBorderObject(this.looks, side);
  }
}

/** One side of a range. What two cells share is kept by both: the last who draws it wins. */
class RangeBorderObject extends RemoteObject {
  readonly className = "RangeBorder";

  constructor(
    private readonly looks: Looks,
    private readonly side: Side,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, Json>> {
    return { _Id: this.side };
  }

  get style(): Json {
    return this.#get("style");
  }

  set style(value: Argument) {
    const words = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
    const style = oneOf(words, value);
    this.#set(style === "None" ? { style, weight: "Thin", color: "#000000" } : { style });
  }

  get weight(): Json {
    return this.#get("weight");
  }

  set weight(value: Argument) {
    this.#set({ weight: oneOf(["Hairline", "Thin", "Medium", "Thick"], value), ...this.#drawn() });
  }

  get color(): Json {
    return this.#get("color");
  }

  set color(value: Argument) {
    this.#set({ color: colour(value), ...this.#drawn() });
  }

  /** A weight or colour given to a side without a line draws one. */
  #drawn(): { style?: string } {
    return this.style === "None" ? { style: "Continuous" } : {};
  }

  #get(what: string): Json {
    const { formats } = this.looks.sheet;
    const values = this.#lines().flatMap(({ area, cellSide }) =>
      formats.distinct(area).map((format) => attribute(format, `border.${cellSide}.${what}`)),
    );
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  }

  #set(changes: Readonly<Record<string, Json>>): void {
    for (const { area, cellSide } of this.#lines()) {
      const keyed = Object.entries(changes).map(([what, value]) => [`border.${cellSide}.${what}`, value]);
      this.looks.changeIn(area, Object.fromEntries(keyed) as Record<string, Json>);
    }
  }

  #lines(): Line[] {
    return this.looks.areas.flatMap((area) => linesOf(area, this.side));
  }
}

function linesOf(area: Area, side: Side): Line[] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: top }, cellSide: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: bottom }, cellSide: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: left }, cellSide: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: right }, cellSide: "right" }];
    case "InsideHorizontal":
      return top === bottom
        ? []
        : [
            { area: { ...area, bottom: bottom - 1 }, cellSide: "bottom" },
            { area: { ...area, top: top + 1 }, cellSide: "top" },
          ];
    case "InsideVertical":
      return left === right
        ? []
        : [
            { area: { ...area, right: right - 1 }, cellSide: "right" },
            { area: { ...area, left: left + 1 }, cellSide: "left" },
          ];
    case "DiagonalDown":
      return [{ area, cellSide: "down" }];
    case "DiagonalUp":
      return [{ area, cellSide: "up" }];
  }
}
