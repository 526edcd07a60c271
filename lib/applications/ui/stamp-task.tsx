import { StatusBadge } from "@/lib/ui/badge";
import { TextLink } from "@/lib/ui/link";
import type { Words } from "@/lib/words/translate";
import type { TaskList } from "../queries/find-task-list";
import { stampLine } from "./stamp-alert";

/** The step after the seven sections, where the call asks for the stamped form. */
export function StampTask({ view, words }: { view: TaskList; words: Words<"applications"> }) {
  const { application, stamp } = view;
  if (stamp.stamping !== "form") return null;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-4">
      <div>
        <h3>
          <TextLink href={`/applications/${application.id}/print`}>{words("stamp.task")}</TextLink>
        </h3>
        {stamp.fault && <p className="text-ink-2">{stampLine({ fault: stamp.fault, words })}</p>}
      </div>
      {stamp.fault ? (
        <StatusBadge tone="warning" icon="warn">
          {words(stamp.fault.code === "stamped-copy-outdated" ? "stamp.earlier" : "tasks.untouched")}
        </StatusBadge>
      ) : (
        <StatusBadge tone="success" icon="check">
          {words("stamp.taskDone")}
        </StatusBadge>
      )}
    </div>
  );
}
