import '../messages';
import { useState } from 'react';
import type { Finding } from '../../lib/api';
import { t } from '../../lib/i18n';
import { HideText } from '../../text/HideText';
import { Badge } from '../../ui/Badge';
import { IconAlertTriangle, IconCircleX } from '../../ui/icons';
import { Time } from '../../ui/Time';
import styles from './findings.module.css';
import { WaiveAct, WaiveDialog } from './WaiveAct';

interface Props {
  /** The draft or proposal that keeps reasons; null while there is none. */
  number: number | null;
  /** The id of a proposal whose reasons a moderator may take away. */
  proposal?: string;
  findings: Finding[];
  /** Whether the reader may give reasons: its author, while it is open. */
  waives: boolean;
}

/** What the ladder checks found, each with how grave it is, and why it may stay. */
export function FindingList({ number, proposal, findings, waives }: Props) {
  const [asked, ask] = useState<Finding | null>(null);
  if (findings.length === 0 && !asked) return null;
  return (
    <>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={finding.key} className={styles.finding} data-severity={severityOf(finding)}>
            <p>
              <Gravity finding={finding} /> {finding.sentence}
            </p>
            <Waiver finding={finding} />
            {proposal && finding.waiver && (
              <HideText
                place={{ kind: 'WAIVER', id: proposal, part: finding.key }}
                text={finding.waiver.reason}
                by={finding.waiver.by}
              />
            )}
            {waives && finding.severity === 'WARNING' && (
              <Waiving number={number} finding={finding} onAsk={() => ask(finding)} />
            )}
          </li>
        ))}
      </ul>
      {/* It stays open whatever is found meanwhile: a reason is being written. */}
      {asked && number !== null && <WaiveDialog number={number} finding={asked} onClose={() => ask(null)} />}
    </>
  );
}

interface WaivingProps {
  number: number | null;
  finding: Finding;
  onAsk: () => void;
}

function Waiving({ number, finding, onAsk }: WaivingProps) {
  if (number === null) return <p className={styles.waiver}>{t('waive.saveFirst')}</p>;
  return <WaiveAct number={number} finding={finding} onAsk={onAsk} />;
}

const severityOf = ({ severity, waiver }: Finding) => (waiver ? 'WAIVED' : severity);

function Gravity({ finding }: { finding: Finding }) {
  if (finding.severity === 'ERROR') {
    return (
      <Badge tone="bad" icon={<IconCircleX aria-hidden />}>
        {t('findings.ERROR')}
      </Badge>
    );
  }
  return (
    <Badge tone={finding.waiver ? 'neutral' : 'wait'} icon={<IconAlertTriangle aria-hidden />}>
      {t(finding.waiver ? 'findings.WAIVED' : 'findings.WARNING')}
    </Badge>
  );
}

function Waiver({ finding: { waiver } }: { finding: Finding }) {
  if (!waiver) return null;
  return (
    <div className={styles.waiver}>
      <p>
        {t('findings.waivedBy', { name: waiver.by.name })} <Time at={waiver.at} />
      </p>
      <blockquote dir="auto">{waiver.reason}</blockquote>
    </div>
  );
}
