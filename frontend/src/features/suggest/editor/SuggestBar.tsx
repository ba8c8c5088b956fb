import '../../../change/messages';
import '../../../text/messages';
import '../messages';
import { type ReactNode, useState } from 'react';
import { ClassBadge } from '../../../change/ClassBadge';
import type { ChangeClass } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { isNew, useSession } from '../../../lib/session';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { barBelow } from '../../../ui/barBelow';
import { TextArea, TextField } from '../../../ui/Field';
import { IconChevronDown, IconChevronUp } from '../../../ui/icons';
import type { Suggestion } from '../suggestion/suggestion';
import { sameActs } from '../suggestion/together';
import styles from './bar.module.css';
import type { Try } from './useSuggestEditor';

const TITLE_MAX = 140;
const RATIONALE_MAX = 4000;

interface Props {
  suggestion: Suggestion;
  title: string;
  /** How deep it goes, once the server has said it. */
  changeClass: ChangeClass | undefined;
  /** "Saved", "Kept in this browser": where the words are. */
  kept: string;
  amending: boolean;
  member: boolean;
  busy: boolean;
  tried: Try | null;
  /** What bars the way; null where nothing does. */
  blocked: string | null;
  onEdit: (part: Partial<Suggestion>) => void;
  onSend: (submit: boolean) => void;
  /** What the author must hear wherever they are on the page. */
  children: ReactNode;
}

/** The foot of the page: what the suggestion amounts to and the way to send it in one line, the reasons above it. */
export function SuggestBar(props: Props) {
  const { suggestion } = props;
  // Until the author decides, the reasons show where there is room and something to give reasons for.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const open = wanted ?? (suggestion.operations.length > 0 && matchMedia('(min-width: 768px)').matches);
  const missing = lacksReasons(props) || lacksTitle(props);
  const shown = open || missing;
  return (
    <section className={styles.foot} aria-label={t('suggest.bar')} data-bar ref={barBelow}>
      {props.children}
      {shown && <Reasons {...props} />}
      <div className={styles.line}>
        <Sum {...props} />
        <Acts {...props} open={shown} onOpen={setWanted} />
      </div>
    </section>
  );
}

const lacksTitle = ({ tried, title, suggestion }: Props): boolean =>
  tried !== null && title.trim() === '' && suggestion.operations.length > 0;

const lacksReasons = ({ tried, suggestion }: Props): boolean =>
  Boolean(tried?.submit) && suggestion.rationale.trim() === '';

function Sum({ suggestion, changeClass, kept, member, tried }: Props) {
  const count = suggestion.operations.length;
  const texts = sameActs(suggestion.operations).length;
  const changes = t('suggest.changes', { count });
  const where = member ? kept : t('suggest.guest');
  return (
    <p className={styles.counted} role="status">
      <strong>{count === 0 ? t('suggest.nothing') : sumOf(changes, count, texts)}</strong>
      {changeClass && count > 0 && <ClassBadge changeClass={changeClass} />}
      {tried && count === 0 && <Badge tone="bad">{t('suggest.changeFirst')}</Badge>}
      <span className={styles.kept} title={where}>
        {where}
      </span>
    </p>
  );
}

/** "3 changes"; "8 changes in one text" where one text stands for several roles. */
const sumOf = (changes: string, count: number, texts: number): string =>
  texts < count ? t('proposal.changes.texts', { changes, count: texts }) : changes;

function Reasons(props: Props) {
  const { suggestion, title, onEdit } = props;
  const newcomer = isNew(useSession().data);
  return (
    <div className={styles.reasons}>
      <TextField
        label={t('suggest.titleField')}
        dir="auto"
        error={lacksTitle(props) ? t('suggest.title.missing') : null}
        maxLength={TITLE_MAX}
        value={title}
        onChange={(event) => onEdit({ title: event.target.value })}
      />
      <TextArea
        label={t('suggest.rationale')}
        placeholder={t('suggest.rationale.hint')}
        hint={newcomer ? t('text.newcomer') : undefined}
        error={lacksReasons(props) ? t('suggest.rationale.missing') : null}
        rows={1}
        maxLength={RATIONALE_MAX}
        className={styles.rationale}
        value={suggestion.rationale}
        onChange={(event) => onEdit({ rationale: event.target.value })}
      />
    </div>
  );
}

interface ActsProps extends Pick<Props, 'amending' | 'busy' | 'blocked' | 'member' | 'onSend'> {
  open: boolean;
  onOpen: (open: boolean) => void;
}

function Acts({ amending, busy, blocked, member, onSend, open, onOpen }: ActsProps) {
  return (
    <div className={styles.acts}>
      <Button
        tone="quiet"
        aria-expanded={open}
        icon={open ? <IconChevronDown aria-hidden /> : <IconChevronUp aria-hidden />}
        onClick={() => onOpen(!open)}
      >
        {t('suggest.reasons')}
      </Button>
      {!amending && member && (
        <Button busy={busy} onClick={() => onSend(false)}>
          {t('suggest.saveDraft')}
        </Button>
      )}
      <Button
        tone="primary"
        busy={busy}
        disabled={blocked !== null}
        title={blocked ?? undefined}
        onClick={() => onSend(true)}
      >
        {t(member ? (amending ? 'suggest.sendPatchSet' : 'suggest.submit') : 'suggest.signIn')}
      </Button>
    </div>
  );
}
