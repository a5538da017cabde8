/// <reference types="office-js" />

/**
 * Sends writes in one trip without waking our own event handlers, which are there for what others do. Should the trip
 * fail halfway, the events are switched on again.
 */
export async function syncQuietly(context: Excel.RequestContext, write: () => void): Promise<void> {
  context.runtime.enableEvents = false;
  try {
    write();
    context.runtime.enableEvents = true;
    await context.sync();
  } catch (cause) {
    context.runtime.enableEvents = true;
    // The first error is the one to be told, whatever becomes of this.
    await context.sync().catch(() => undefined);
    throw cause;
  }
}
