import type { Json, JsonObject } from "./protocol/json";

/** What the library tells when it knows no function of that name. */
const NO_SUCH_FUNCTION = 11_101;

/** The buttons of the ribbon that run a function of the page without opening it. */
export class Ribbon {
  readonly #pressed = new Map<string, (status: number) => void>();
  #presses = 0;

  /**
   * Presses a button: `send` carries the event to the library. Resolves when the function says that it has completed.
   * @throws Error where the page has no such function, or it failed
   */
  async press(functionName: string, send: (event: JsonObject) => Promise<void>): Promise<void> {
    this.#presses += 1;
    const id = `command-${this.#presses}`;
    const completed = new Promise<number>((resolve) => this.#pressed.set(id, resolve));
    await send({ 0: id, 1: functionName, 2: JSON.stringify({ source: { id: `${functionName}-button` } }) });
    const status = await completed;
    if (status !== 0) throw new Error(`The command ${functionName} ended with ${reasonOf(status)}.`);
  }

  /** Takes note of the library's word that a function has completed. */
  complete(data: JsonObject): Json {
    const id = data["0"];
    if (typeof id === "string") {
      this.#pressed.get(id)?.(Number(data["1"]));
      this.#pressed.delete(id);
    }
    return { Version: 1, Error: 0 };
  }
}

function reasonOf(status: number): string {
  return status === NO_SUCH_FUNCTION ? "the page has no such function" : `error ${status}`;
}
