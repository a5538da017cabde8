import type { HostTrouble } from "../../app/ports";
import type { TaskName, Given } from "./tasks";

/** What the page posts to a worker. */
export interface Request<N extends TaskName = TaskName> {
  readonly name: N;
  readonly given: Given<N>;
}

/** What a worker posts back: that it is there, what came of the task, or why nothing did. */
export type Reply =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly answer: unknown }
  | { readonly kind: "failed"; readonly trouble: HostTrouble | undefined; readonly detail: string };
