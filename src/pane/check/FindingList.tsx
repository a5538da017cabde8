import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FindingGroup } from "../../app/session";
import { FindingItem } from "./FindingItem";
import type { Walk } from "./use-walk";

const useStyles = makeStyles({
  group: { marginBottom: "12px" },
  heading: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    margin: 0,
    padding: "4px 0",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: "normal", whiteSpace: "nowrap" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  none: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
});

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  readonly walk: Walk;
  /** Whether there are findings that the filter hides. */
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** The findings under their headings. The one walked to is unfolded. */
export function FindingList({ groups, walk, isFiltered, onClear }: FindingListProps) {
  const styles = useStyles();
  if (groups.length === 0) return <NoFindings isFiltered={isFiltered} onClear={onClear} />;
  return (
    <div>
      {groups.map(({ key, title, findings }) => (
        <section key={key} className={styles.group} aria-label={`${title}，${findings.length} 条`}>
          <h2 className={styles.heading}>
            <span>{title}</span>
            <span className={styles.count}>{findings.length} 条</span>
          </h2>
          <ul className={styles.list}>
            {findings.map((listed) => (
              <FindingItem
                key={listed.key}
                listed={listed}
                isCurrent={walk.current?.key === listed.key}
                onChoose={() => walk.go(walk.current?.key === listed.key ? undefined : listed)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function NoFindings({ isFiltered, onClear }: Pick<FindingListProps, "isFiltered" | "onClear">) {
  const styles = useStyles();
  if (!isFiltered) return <p className={styles.none}>没有发现问题。检查了哪些内容，见上面的规则结果。</p>;
  return (
    <div>
      <p className={styles.none}>没有符合筛选条件的问题。</p>
      <Button onClick={onClear}>显示全部</Button>
    </div>
  );
}
