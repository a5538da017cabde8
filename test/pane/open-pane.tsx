import { act, cleanup, fireEvent, render, waitFor, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { designForms } from "../../src/catalogue/forms/canonical";
import type { PageName } from "../../src/pane/navigation";
import { App } from "../../src/pane/shell/App";
import { SessionBench } from "../support/session-bench";

/** What every browser has and jsdom has not, and an empty page behind each test; to be called at the top of a test file. */
export function preparePage(): void {
  beforeAll(() => {
    Object.assign(globalThis, {
      TextDecoder,
      TextEncoder,
      structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
    });
    window.ResizeObserver = class {
      observe = noop;
      unobserve = noop;
      disconnect = noop;
    };
    window.matchMedia = () => ({ matches: false, addEventListener: noop, removeEventListener: noop }) as never;
    Element.prototype.scrollIntoView = noop;
  });
  afterEach(cleanup);
}

function noop(): void {
  return undefined;
}

/** The pane over a workbook: the example with contradictions where none is given. */
export async function openPane(
  firstPage: PageName = "check",
  bench = new SessionBench(designForms(contradictions2023)),
) {
  const session = bench.session();
  const theme = { current: () => "light" as const, onChange: () => noop };
  await act(async () => void render(<App session={session} theme={theme} firstPage={firstPage} version="0.0.0" />));
  return { session, host: bench.host, bench };
}

/** What the pane shows between its bars. */
export const main = () => within(document.querySelector("main")!);

/** Does something and lets the session come to its end. */
export async function settle(something: () => void): Promise<void> {
  await act(async () => {
    something();
    await new Promise((done) => setTimeout(done, 0));
  });
}

/** Buttons of the page that is shown and its foot, or of a part, by the words on them. Queries by role work out styles for every element, which takes jsdom seconds. */
export function buttons(name: string | RegExp, where?: Element): HTMLButtonElement[] {
  const words = (button: Element) => button.getAttribute("aria-label") ?? button.textContent ?? "";
  const inPage = document.querySelectorAll<HTMLButtonElement>("main button, [data-foot] button");
  return [...(where?.querySelectorAll("button") ?? inPage)].filter((button) =>
    typeof name === "string" ? words(button) === name : name.test(words(button)),
  );
}

/** Presses the first button of that name. */
export async function press(name: string | RegExp, where?: Element): Promise<void> {
  const [first] = buttons(name, where);
  if (!first) throw new Error(`There is no button ${String(name)}.`);
  await settle(() => fireEvent.click(first));
}

/** Goes to a page of the pane. */
export async function openTab(name: string): Promise<void> {
  await press(name, document.querySelector("nav")!);
  await waitFor(() => expect(document.querySelector("main h1")).toBeTruthy());
}
