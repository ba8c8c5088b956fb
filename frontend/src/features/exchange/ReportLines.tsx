import './messages';
import type { ImportLine, ImportRun } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Badge, type BadgeTone } from '../../ui/Badge';
import { useListKeys } from '../../ui/useListKeys';
import styles from './exchange.module.css';
import { type LinesOfSkill, linesBySkill, spotOf } from './report';

/** As many lines of one skill stand open without being asked for. */
const OPEN = 6;

interface Props {
  run: ImportRun;
  lines: ImportLine[];
}

/** The lines of a report by skill; those of one that has many are folded, unless somebody has to look at them. */
export function ReportLines({ run, lines }: Props) {
  const { list } = useListKeys<HTMLUListElement>();
  const groups = linesBySkill(lines);
  return (
    <ul className={styles.list} ref={list}>
      {groups.map((each) => (
        <li key={each.lines[0]?.ordinal} className={styles.skill}>
          <OfSkill run={run} of={each} open={each.lines.length <= OPEN || groups.length === 1} />
        </li>
      ))}
    </ul>
  );
}

function OfSkill({ run, of: { skill, lines }, open }: { run: ImportRun; of: LinesOfSkill; open: boolean }) {
  return (
    <details open={open || lines.some(isToLookAt)}>
      <summary className={styles.fold} data-card>
        <span className={styles.name} dir="auto">
          {skill ?? t('import.report.file')}
        </span>
        <span className={styles.hint}>{t('import.report.lines', { count: lines.length })}</span>
      </summary>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.ordinal} className={styles.line}>
            <Line line={line} run={run} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const isToLookAt = ({ outcome }: ImportLine): boolean => outcome === 'REFUSED' || outcome === 'COLLIDES';

const TONES: Record<ImportLine['outcome'], BadgeTone> = {
  NEW: 'good',
  CHANGED: 'accent',
  COLLIDES: 'wait',
  REFUSED: 'bad',
  REMARK: 'neutral',
};

function Line({ line: { outcome, spot, role, level, sentence }, run }: { line: ImportLine; run: ImportRun }) {
  const where = [role, level].filter((each) => each !== null);
  return (
    <>
      <Badge tone={TONES[outcome]}>{t(`import.report.${outcome}`)}</Badge>
      <div className={styles.said}>
        <p className={styles.fine}>
          <span>{spotOf(spot, run)}</span>
          {where.map((each) => (
            <span key={each} dir="auto">
              {each}
            </span>
          ))}
        </p>
        <p>{sentence}</p>
      </div>
    </>
  );
}
