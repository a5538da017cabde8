import { columnsHeaded, saysOne, type ColumnNames, type HeadedBy } from "./label-matching";

/** The words of a cell as a label: what they say of what templates look for. One for all cells that say the same. */
export class Label {
  private readonly said: (readonly string[])[] | undefined;
  private readonly askedOf: ColumnNames[] = [];
  private readonly headed: (readonly HeadedBy[] | undefined)[] = [];

  /**
   * @param stems what the words may stand for (label-matching.ts)
   * @param lists the lists of labels that are asked for time and again, where they are known
   */
  constructor(
    readonly stems: readonly string[],
    private readonly lists?: ReadonlySet<readonly string[]>,
  ) {
    if (!lists) return;
    this.said = [];
    for (const labels of lists) if (saysOne(stems, labels)) this.said.push(labels);
  }

  /** Whether nobody looks for what they say. */
  get isNone(): boolean {
    return this.stems.length === 0;
  }

  /** Whether they say one of some labels. */
  says(labels: readonly string[]): boolean {
    if (this.said?.includes(labels)) return true;
    return !this.lists?.has(labels) && saysOne(this.stems, labels);
  }

  /** The columns that they may head, `undefined` for none. */
  heads(names: ColumnNames): readonly HeadedBy[] | undefined {
    if (this.isNone) return undefined;
    let at = this.askedOf.indexOf(names);
    if (at < 0) {
      at = this.askedOf.push(names) - 1;
      this.headed.push(columnsHeaded(this.stems, names));
    }
    return this.headed[at];
  }
}

/** What a cell is that no label says. */
export const NO_LABEL = new Label([], new Set());
