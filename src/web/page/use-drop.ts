import { useState, type DragEvent } from "react";
import { droppedFiles } from "../files/pick-files";
import { useWorkbench } from "./workbench-context";

/** What an element needs so that files can be dropped on it. */
interface DropTarget {
  /** Whether files hang above it. */
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Opens files that are dropped on an element. */
export function useDrop(): DropTarget {
  const workbench = useWorkbench();
  const [isOver, setIsOver] = useState(false);
  const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        if (!isFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setIsOver(true);
      },
      onDragLeave(event) {
        const { currentTarget, relatedTarget } = event;
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
      },
      onDrop(event) {
        if (!isFiles(event)) return;
        event.preventDefault();
        setIsOver(false);
        const { dataTransfer } = event;
        void workbench.openChosen(() => droppedFiles(dataTransfer));
      },
    },
  };
}
