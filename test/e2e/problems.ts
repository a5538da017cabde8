import type { Locator } from "playwright-core";

/** The list of problems, wherever it is shown. */
export class Problems {
  /** `around` is the pane, or the part of it that shows pages. */
  constructor(readonly around: Locator) {}

  /** Waits for what was read, 「读懂 4 张表 …」, and gives it. */
  async checked(): Promise<string> {
    const line = this.around.getByRole("button", { name: /^读懂 \d+ 张表/ });
    await line.waitFor();
    return (await line.textContent()) ?? "";
  }

  /** The verdict in one line. */
  async verdict(): Promise<string> {
    return (await this.around.getByRole("region", { name: "结论" }).getByRole("heading").textContent()) ?? "";
  }

  /** How many there are, shown or folded, by the chip that shows all. */
  async count(): Promise<number> {
    const chip = this.around.getByRole("group", { name: "只看" }).getByRole("button", { name: /^全部/ });
    return Number(/\d+/.exec((await chip.textContent()) ?? ""));
  }

  /** Where they stand, `附件1!D13` or 整个工作簿; sorted. Leaves the list as it is at first. */
  async places(): Promise<readonly string[]> {
    const search = this.around.getByRole("button", { name: "查找和分组" });
    await search.click();
    await this.around.getByLabel("分组方式").selectOption("rule");
    const rows = await this.#rows();
    await this.around.getByLabel("分组方式").selectOption("severity");
    await search.click();
    return rows.map((text) => /(?:\S+![A-Z]+\d+|整个工作簿)$/.exec(text)?.[0] ?? `no place in: ${text}`).sort();
  }

  /** The places in all rows of findings, folds unfolded; the list draws only those rows that are near what is seen. */
  async #rows(): Promise<readonly string[]> {
    const list = this.around.getByRole("list", { name: "问题" });
    await this.#scrolled(list, async () => {
      const closed = list.locator("button[aria-expanded=false]").first();
      while ((await closed.count()) > 0) await closed.click();
    });
    const seen = new Map<number, string>();
    await this.#scrolled(list, async () => {
      const shown = await list.locator("li").evaluateAll((items) =>
        items.map((item): [number, string] => {
          const button = item.querySelector("button:not([aria-expanded])");
          return [Number(item.ariaPosInSet), button?.children[2]?.textContent ?? ""];
        }),
      );
      for (const [at, place] of shown) seen.set(at, place);
    });
    await list.evaluate((element) => void (element.parentElement!.scrollTop = 0));
    return [...seen.values()].filter(Boolean);
  }

  /** From the top of the list to its end, page by page. */
  async #scrolled(list: Locator, look: () => Promise<void>): Promise<void> {
    await list.evaluate((element) => void (element.parentElement!.scrollTop = 0));
    for (let isEnd = false; !isEnd;) {
      await list.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await look();
      isEnd = await list.evaluate((element) => {
        const scroller = element.parentElement!;
        const before = scroller.scrollTop;
        scroller.scrollTop += scroller.clientHeight;
        return scroller.scrollTop === before;
      });
    }
  }
}
