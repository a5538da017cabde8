import { Workbox } from "workbox-window";
import { Store } from "../../app/store";

/** A new version of the page, once the service worker has fetched it. */
class NewVersion {
  readonly #store = new Store({ waits: false });
  #workbox: Workbox | undefined;
  #taken = false;

  /** Whether one waits to be taken. */
  get waits(): boolean {
    return this.#store.state.waits;
  }

  /** Whether the page is about to be loaded anew because the user took the new version. */
  get isTaken(): boolean {
    return this.#taken;
  }

  /** Calls back when a version comes to wait. The result stops it. */
  readonly subscribe = this.#store.subscribe;

  /** Watches a registration for versions that wait. */
  watch(workbox: Workbox): void {
    this.#workbox = workbox;
    workbox.addEventListener("waiting", () => this.#store.set({ waits: true }));
  }

  /** Puts the new version in place and loads the page anew. */
  take(): void {
    this.#taken = true;
    this.#workbox?.addEventListener("controlling", () => window.location.reload());
    this.#workbox?.messageSkipWaiting();
  }
}

/** The new version of this page. */
export const newVersion = new NewVersion();

/** Whether the page can be opened again without a network: browsers keep pages only where nobody can change them on the way. */
export function opensOffline(): boolean {
  return !window.location.protocol.startsWith("http") || "serviceWorker" in navigator;
}

/** Keeps the page for use without a network. Where the browser cannot (a file, plain http), it works as long as it is loaded. */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator) || !window.location.protocol.startsWith("http")) return;
  const workbox = new Workbox("workbench-sw.js");
  newVersion.watch(workbox);
  try {
    await workbox.register();
  } catch {
    // Private windows and plain http refuse; nothing else is lost.
  }
}
