import '../messages';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FindingFold } from '../../../change/findings/FindingFold';
import { Overlaps } from '../../../change/Overlaps';
import type { Catalog, Proposal, Ref } from '../../../lib/api';
import { clock } from '../../../lib/dates';
import { listed, t } from '../../../lib/i18n';
import { useSession } from '../../../lib/session';
import { useWay } from '../../../lib/way';
import type { Ladder, LadderRole } from '../../../profile/ladder/ladder';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { ErrorState, Skeleton } from '../../../ui/states';
import { EditableSkill } from '../places/EditableSkill';
import { type SaidAbout, type SaidPlace, useEditing } from '../places/useEditing';
import { suggestionKey, useSuggestion } from '../sending/useSuggestion';
import styles from '../suggest.module.css';
import { type CellPlace, cellAt, placeName, placeOf } from '../suggestion/place';
import type { Subject } from '../suggestion/subject';
import type { Suggestion } from '../suggestion/suggestion';
import { overSentence } from './over';
import { SkillTabs } from './SkillTabs';
import { SuggestBar } from './SuggestBar';
import { SuggestNews } from './SuggestNews';
import { type OpenSkill, useSubjects } from './useSubjects';
import { type Try, useSuggestEditor } from './useSuggestEditor';

interface Props {
  /** What it was begun with, as a key to keep it under: a skill's slug, a restoring, a new skill. */
  began: string;
  initial: Suggestion;
  /** The draft or open proposal that is edited; null for a new suggestion. */
  proposal: Proposal | null;
  catalog: Catalog;
  member: boolean;
  /** The skill, by its slug, and the cell that the reader came for. */
  skill: string | null;
  cell: string | null;
  /** What people said to whoever amends it. */
  said?: SaidAbout;
  /** Reads the proposal again, when another tab changed it. */
  onReadAgain: () => Promise<number | null>;
}

/** The profiles open for writing, with the bar that sends what was written. */
export function SuggestEditor(props: Props) {
  const { began, initial, proposal, catalog, member } = props;
  const ladder = useLadder();
  const setOut = useWay();
  const lead = (query: string) => {
    const way = setOut();
    return way.lead(way.path + query, { replace: true });
  };
  const kept = useSuggestion(suggestionKey(began, proposal?.number ?? null), initial, lead);
  const { suggestion, edit } = kept;
  const { open, subjects, loading } = useSubjects(suggestion, props.skill);
  const [awaited, setAwaited] = useState(false);
  const editor = useSuggestEditor({
    kept,
    subjects,
    loading,
    awaited,
    roles: catalog.roles,
    proposal,
    member,
  });
  const [chosen, choose] = useState<string | null>(null);
  const current = open.find((each) => each.key === chosen) ?? open[0];
  const findings = editor.preview?.findings ?? [];
  const amends = proposal !== null && proposal.status !== 'DRAFT';
  const over = overSentence(proposal, useSession().data?.account?.id);

  const [asked, ask] = useState(0);
  const page = useLeadToMissing(editor.tried, asked);
  if (!current) return null;
  const remarks = {
    refused: editor.refused,
    missing: editor.tried ? editor.missing : NONE,
    findings,
    said: props.said,
  };
  const add = (also: Ref) => {
    const there = open.find((each) => each.key === also.slug || each.id === also.id);
    if (!there) edit({ skills: [...suggestion.skills, also] });
    choose(there?.key ?? also.slug);
  };
  const showMissing = () => {
    const missing = open.find(({ id }) => id === editor.missing[0]?.skill);
    if (missing) choose(missing.key);
  };
  const send = (submit: boolean) => {
    if (!editor.isReady(submit)) showMissing();
    editor.send(submit);
  };
  const tabs = (
    <SkillTabs
      open={open}
      operations={suggestion.operations}
      current={current.key}
      onChoose={choose}
      onOpen={add}
      onMake={(operation) => {
        edit({ operations: [...suggestion.operations, operation] });
        choose(operation.skill);
      }}
      onDrop={({ key, id }) =>
        edit({
          skills: suggestion.skills.filter((each) => each.slug !== key),
          operations: suggestion.operations.filter((each) => each.skill !== id),
        })
      }
    />
  );
  return (
    <div className={styles.page} ref={page}>
      {open.length > 1 && tabs}
      <ChosenSkill
        key={current.key}
        {...{ current, catalog, remarks, operations: suggestion.operations }}
        cell={props.cell}
        amended={amends ? initial : null}
        onChange={(operations) => edit({ operations })}
        onAwaited={setAwaited}
      />
      {open.length === 1 && tabs}
      <SuggestBar
        suggestion={suggestion}
        title={editor.submission.title}
        changeClass={editor.preview?.changeClass}
        kept={keptSentence(proposal, suggestion, editor)}
        amending={amends}
        member={member}
        busy={editor.busy}
        tried={editor.tried}
        blocked={
          over ?? (findings.some(({ severity }) => severity === 'ERROR') ? t('suggest.blocked') : null)
        }
        onEdit={edit}
        onSend={send}
      >
        {remarks.missing.length > 0 && (
          <Blank
            missing={remarks.missing}
            roles={catalog.roles}
            onShow={() => {
              showMissing();
              ask(asked + 1);
            }}
          />
        )}
        <SuggestNews
          kept={kept}
          editor={editor}
          proposal={proposal}
          over={over}
          known={{ ladder, subjects, ...catalog }}
          onReadAgain={props.onReadAgain}
        />
        <Banner tone="wait">{droppedSentence(editor.preview?.dropsApprovals ?? [])}</Banner>
        {editor.preview && <Overlaps overlaps={editor.preview.overlaps} changes={editor.preview.changes} />}
        <FindingFold findings={findings} number={proposal?.number ?? null} />
      </SuggestBar>
    </div>
  );
}

const NONE: SaidPlace[] = [];

interface BlankProps {
  missing: SaidPlace[];
  roles: Ref[];
  onShow: () => void;
}

/** Names the first place that keeps the suggestion from being sent, and leads there. */
function Blank({ missing: [first, ...others], roles, onShow }: BlankProps) {
  const ladder = useLadder();
  if (!first) return null;
  const place = placeName(ladder, roles, first.place);
  return (
    <div data-blank>
      <Banner
        tone="bad"
        action={
          <Button small onClick={onShow}>
            {t('suggest.blank.show')}
          </Button>
        }
      >
        {others.length === 0
          ? t('suggest.blank', { place })
          : t('suggest.blanks', { place, count: others.length })}
      </Banner>
    </div>
  );
}

/** Whoever tried to send what cannot be sent yet, or asks where it is, is led to the first field that is not right. */
function useLeadToMissing(tried: Try | null, asked: number) {
  const page = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again
  useEffect(() => {
    const field = tried && page.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!field) return;
    field.focus({ preventScroll: true });
    // To the top, with its label: below, the bar may stand in front of it.
    if (!field.closest('[data-bar]')) field.parentElement?.scrollIntoView?.();
  }, [tried, asked]);
  return page;
}

type ChosenProps = Omit<SubjectProps, 'subject'> & { current: OpenSkill };

/** The skill that was chosen and no other: while it is on its way there is nothing to write into. */
function ChosenSkill({ current: { subject, error, retry }, ...rest }: ChosenProps) {
  if (subject) return <EditedSubject subject={subject} {...rest} />;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  return <Skeleton lines={12} label={t('suggest.loading')} />;
}

type SubjectProps = Pick<Props, 'catalog' | 'cell'> & {
  subject: Subject;
  /** What is amended, as it was begun with. */
  amended: Suggestion | null;
  operations: Suggestion['operations'];
  remarks: Parameters<typeof useEditing>[4];
  onChange: (operations: Suggestion['operations']) => void;
  onAwaited: (awaited: boolean) => void;
};

function EditedSubject(props: SubjectProps) {
  const { subject, catalog, operations, remarks, onChange, onAwaited } = props;
  const ladder = useLadder();
  const roles = useMemo(() => withRungs(catalog.roles, ladder), [catalog.roles, ladder]);
  const editing = useEditing(subject, roles, operations, onChange, remarks);
  const [wanted] = useState(() => wantedOf(props));
  return <EditableSkill editing={editing} domains={catalog.domains} {...{ wanted, onAwaited }} />;
}

/** The cell that the reader came for; of what is amended the first that it changes. */
function wantedOf({ subject: { profile }, cell, amended }: SubjectProps): CellPlace | null {
  const known = profile.expectations.find((each) => each.cell === cell);
  if (known) return cellAt(known.role, known.level);
  const mine = amended?.operations.filter((each) => each.skill === profile.id) ?? [];
  return mine.map(placeOf).find((place) => place.kind === 'CELL') ?? null;
}

/** The roles with the levels that they have, and their families. */
const withRungs = (roles: Ref[], ladder: Ladder): LadderRole[] =>
  roles.map((role) => {
    const known = ladder.roles.find(({ id }) => id === role.id);
    return { ...role, rungs: known?.rungs, family: known?.family };
  });

/** Where the words are at this moment. */
function keptSentence(
  proposal: Proposal | null,
  suggestion: Suggestion,
  { saving, savedAt, failure, allButBlanks }: ReturnType<typeof useSuggestEditor>,
): string {
  if (saving) return t('suggest.saving');
  if (failure) return t('suggest.notSaved');
  if (proposal?.status === 'DRAFT' && suggestion.saved) {
    const number = `#${proposal.number}`;
    if (!savedAt) return t('suggest.saved', { number });
    return t('suggest.savedAt', { number, time: clock(savedAt) });
  }
  if (proposal && allButBlanks) return t('suggest.savedBut', { number: `#${proposal.number}` });
  return suggestion.saved ? '' : t('suggest.kept');
}

function droppedSentence(people: { name: string }[]): string | null {
  if (people.length === 0) return null;
  return t('suggest.drops', { names: listed(people.map((each) => each.name)) });
}
