/** Names of what a document holds and is not read, and texts that stand beside its own. */
export class Asides {
  private readonly names = new Set<string>();
  private readonly texts = new Map<string, number>();
  /** How often anything was read or named: tells whether an element held something at all. */
  shown = 0;

  /** Names what is not read. */
  name(what: string): void {
    this.shown++;
    this.names.add(what);
  }

  /** Keeps a text of that kind apart, each once. */
  keep(kind: string, text: string): void {
    const trimmed = text.trim();
    if (trimmed === "") return;
    this.shown++;
    const line = `${kind}：${trimmed}`;
    this.texts.set(line, (this.texts.get(line) ?? 0) + 1);
  }

  get unread(): readonly string[] {
    return [...this.names];
  }

  get kept(): readonly string[] {
    return [...this.texts].map(([text, count]) => (count > 1 ? `${text}（共 ${count} 处）` : text));
  }
}
