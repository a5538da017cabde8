import type { Asides } from "./asides";
import { PROMPT } from "./elements";
import type { Fields } from "./fields";
import type { Flow, Line } from "./flow";

/** A text with what it says of pages left out, where it is a header or footer. */
export type StoryKind = "text" | "beside-pages";

/** What a text becomes part of, and whether it shows there. */
export interface TextPlace {
  readonly flow: Flow;
  readonly line?: Line | undefined;
  /** Why text here does not show, as it is named to the user. */
  readonly muted?: string | undefined;
  readonly hidden?: boolean;
  readonly prompt?: boolean;
}

/** What becomes of each text of a part: it goes where it shows, or beside, and is named there. */
export class ShownText {
  private hiddenText = "";

  constructor(
    private readonly asides: Asides,
    private readonly fields: Fields,
    private readonly kind: StoryKind,
  ) {}

  put(place: TextPlace, text: string): void {
    if (text === "") return;
    const { asides } = this;
    if (place.muted !== undefined) return asides.name(place.muted);
    if (this.kind === "beside-pages" && this.fields.isPageNumber) return;
    if (!this.fields.shows(text)) return;
    if (place.hidden) {
      this.hiddenText += text;
      asides.shown++;
      return;
    }
    this.endHidden();
    if (place.prompt && PROMPT.test(text)) return asides.name(`没有填写的内容控件（${text.trim()}）`);
    asides.shown++;
    if (place.line) {
      place.line.text += text;
      return;
    }
    const line = place.flow.beginLine();
    line.text += text;
    place.flow.endLine(line);
  }

  /** Hidden text that stands together is kept as one. */
  endHidden(): void {
    if (this.hiddenText !== "") this.asides.keep("隐藏文字", this.hiddenText);
    this.hiddenText = "";
  }
}
