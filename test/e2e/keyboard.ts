import type { OpenPane } from "./open-pane";

/** More than any screen of the pane has to reach. */
const MOST_STOPS = 120;

/** What has the focus, as a person with the keyboard alone knows it. */
interface Focused {
  /** Its accessible name, roughly: its label, or the words on it. */
  readonly name: string;
  /** Whether it is a control that can be used. */
  readonly isControl: boolean;
  /** Whether all of it is seen. */
  readonly isSeen: boolean;
  /** Whether the key before has not moved the focus. */
  readonly isWhereItWas: boolean;
}

/** A person who uses the keyboard and nothing else. Fails as soon as the focus is on no control of the pane. */
export class Keyboard {
  constructor(private readonly pane: OpenPane) {}

  /** Presses a key where the focus is. */
  async press(key: string): Promise<void> {
    await this.pane.session.page.keyboard.press(key);
  }

  /** What has the focus now. @throws Error where that is nothing of the pane */
  async focused(): Promise<Focused> {
    const focused = await this.pane.session.frame.evaluate(() => {
      const { activeElement: element } = document;
      if (!document.hasFocus() || !element || element === document.body) return undefined;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const name = element.getAttribute("aria-label") ?? labels.map((label) => label.textContent).join("");
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isInside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      const isWhereItWas = element.hasAttribute("data-left");
      for (const left of document.querySelectorAll("[data-left]")) left.removeAttribute("data-left");
      return {
        name: (name || element.textContent || "").trim(),
        isControl: element.matches("button, a[href], input, select, textarea, [tabindex]"),
        isSeen: isInside,
        isWhereItWas,
      };
    });
    if (!focused) throw new Error("The focus has left the pane.");
    return focused;
  }

  /**
   * Goes on by Tab until a control of this name has the focus; back from the last one, where Excel on the web would go on to
   * its own controls. @throws Error where none has, or the focus leaves the pane
   */
  async reach(name: RegExp): Promise<void> {
    const passed: string[] = [];
    let key = "Tab";
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await this.pane.session.frame.evaluate(() => document.activeElement?.setAttribute("data-left", ""));
      await this.press(key);
      const focused = await this.focused();
      if (focused.isWhereItWas) key = "Shift+Tab";
      if (name.test(focused.name)) {
        if (!focused.isSeen) throw new Error(`${focused.name} has the focus and is not seen.`);
        return;
      }
      passed.push(focused.name);
    }
    throw new Error(`Tab never came to ${String(name)}. It came to: ${[...new Set(passed)].join(" | ")}`);
  }

  /** Goes on inside of a list by its arrow keys. @throws Error where they never come to a control of this name */
  async along(key: "ArrowUp" | "ArrowDown", name: RegExp): Promise<void> {
    for (let steps = 0; steps < MOST_STOPS; steps++) {
      if (name.test((await this.focused()).name)) return;
      await this.press(key);
    }
    throw new Error(`${key} never came to ${String(name)}.`);
  }

  /** Goes to a control and presses it. */
  async use(name: RegExp): Promise<void> {
    await this.reach(name);
    await this.press("Enter");
  }

  /** Waits for the end of what was begun; the focus is on a control of the pane then. */
  async settled(): Promise<void> {
    await this.pane.idle();
    const { isControl, name } = await this.focused();
    if (!isControl) throw new Error(`The focus is on what is no control: ${name}`);
  }
}
