import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EditableProfile } from './EditableProfile';
import { SuggestBar } from './SuggestBar';
import styles from './suggest.module.css';
import { type SuggestEditorProps, useSuggestEditor } from './useSuggestEditor';

interface Props extends SuggestEditorProps {
  /** The cell that the reader came for. */
  cell: string | null;
  /** Reads the proposal again, when another tab changed it. */
  onReadAgain: () => Promise<number | null>;
}

/** The profile open for writing, with the bar that sends what was written. */
export function SuggestEditor({ cell, onReadAgain, ...props }: Props) {
  const editor = useSuggestEditor(props);
  const { suggestion, editing, failure } = editor;
  const others = suggestion.operations.filter((each) => each.skill !== props.profile.id).length;
  const moved = failure !== null && problemOf(failure).code === 'version-moved';
  const takeTheirs = async () => {
    await onReadAgain();
    editor.startOver();
  };
  const keepMine = async () => {
    const version = await onReadAgain();
    if (version !== null) editor.settle(version);
  };
  return (
    <div className={styles.page}>
      {others > 0 && <p className={styles.lead}>{t('suggest.otherSkills', { count: others })}</p>}
      <EditableProfile editing={editing} cell={cell} />
      <SuggestBar
        suggestion={suggestion}
        title={editor.submission.title}
        preview={editor.preview}
        kept={keptSentence(props, editor)}
        amending={props.proposal !== null && props.proposal.status !== 'DRAFT'}
        member={props.member}
        busy={editor.busy}
        tried={editor.tried}
        onEdit={editor.edit}
        onSend={editor.send}
      >
        <Banner tone="wait" action={moved && <Choices onTake={takeTheirs} onKeep={keepMine} />}>
          {moved && t('suggest.versionMoved')}
        </Banner>
        <Banner tone="bad">{failure && !moved ? problemOf(failure).detail : null}</Banner>
      </SuggestBar>
    </div>
  );
}

function Choices({ onTake, onKeep }: { onTake: () => Promise<void>; onKeep: () => Promise<void> }) {
  return (
    <span className={styles.choices}>
      <Button small onClick={() => void onTake()}>
        {t('suggest.takeTheirs')}
      </Button>
      <Button small onClick={() => void onKeep()}>
        {t('suggest.keepThis')}
      </Button>
    </span>
  );
}

/** Where the words are at this moment. */
function keptSentence(
  { proposal }: SuggestEditorProps,
  { suggestion, saving }: ReturnType<typeof useSuggestEditor>,
): string {
  if (saving) return t('suggest.saving');
  if (proposal?.status === 'DRAFT' && suggestion.saved) {
    return t('suggest.saved', { number: `#${proposal.number}` });
  }
  return suggestion.saved ? '' : t('suggest.kept');
}
