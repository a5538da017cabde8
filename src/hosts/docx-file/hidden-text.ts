import { childNamed, childValue, switchNamed, type XmlNode } from "./xml-node";

interface TextStyle {
  readonly kind: string | undefined;
  readonly base: string | undefined;
  readonly hidden: boolean | undefined;
}

/** What makes text hidden (`w:vanish`) besides its own run: the styles of paragraph, table and characters. */
export class HiddenText {
  private readonly styles = new Map<string, TextStyle>();
  private readonly byDefault: boolean;
  private readonly usual: string | undefined;
  private readonly none: boolean;

  constructor(styles: XmlNode | undefined) {
    const defaults = childNamed(childNamed(styles, "docDefaults"), "rPrDefault");
    this.byDefault = switchNamed(childNamed(defaults, "rPr"), "vanish") ?? false;
    for (const style of styles?.children ?? []) {
      const id = style.value("styleId");
      if (style.name !== "style" || id === undefined) continue;
      this.styles.set(id, {
        kind: style.value("type"),
        base: childValue(style, "basedOn"),
        hidden: switchNamed(childNamed(style, "rPr"), "vanish"),
      });
    }
    const usual = styles?.children.find(
      (style) => style.value("type") === "paragraph" && /^(?:1|true|on)$/.test(style.value("default") ?? ""),
    );
    this.usual = usual?.value("styleId");
    this.none = !this.byDefault && [...this.styles.values()].every(({ hidden }) => hidden !== true);
  }

  /** Whether a run is hidden. Styles turn each other over (ECMA-376, toggle properties); what the run says itself counts alone. */
  isHidden(run: XmlNode | undefined, paragraphStyle: string | undefined): boolean {
    const own = switchNamed(run, "vanish") ?? (switchNamed(run, "specVanish") === true ? true : undefined);
    if (own !== undefined || this.none) return own ?? false;
    const paragraph = this.ofStyle(paragraphStyle ?? this.usual, "paragraph");
    const character = this.ofStyle(childValue(run, "rStyle"), "character");
    return paragraph !== character || (this.byDefault && !paragraph);
  }

  private ofStyle(id: string | undefined, kind: string): boolean {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style = this.styles.get(at);
      if (style?.kind !== kind) return false;
      if (style.hidden !== undefined) return style.hidden;
      at = style.base;
    }
    return false;
  }
}
