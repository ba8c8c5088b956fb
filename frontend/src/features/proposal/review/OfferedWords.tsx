import '../messages';
import prose from '../../../change/prose.module.css';
import { t } from '../../../lib/i18n';
import { DescriptionField } from '../../../text/description/DescriptionField';
import { LiveDiff } from '../../../text/LiveDiff';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/Field';
import { useFocus } from '../../../ui/focus';
import { useClosing } from '../../../ui/useClosing';
import styles from './review.module.css';

interface Props {
  place: string;
  /** Whether it is a description, which may hold lists. */
  description: boolean;
  proposed: string;
  words: string;
  onChange: (words: string) => void;
  onDrop: () => void;
  /** Closes it; what was written is kept. */
  onClose: () => void;
  /** Whether the reader has just asked for it. */
  fresh: boolean;
}

/** Other words for one change, with what they change in what is proposed; sent with the review. */
export function OfferedWords({
  place,
  description,
  proposed,
  words,
  onChange,
  onDrop,
  onClose,
  fresh,
}: Props) {
  const area = useFocus<HTMLTextAreaElement>(fresh);
  const onKeyDown = useClosing(onClose);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the fields within
    <div className={styles.line} onKeyDown={onKeyDown}>
      {description ? (
        <DescriptionField
          label={t('wording.label', { place })}
          area={area}
          value={words}
          onChange={onChange}
        />
      ) : (
        <TextArea
          label={t('wording.label', { place })}
          ref={area}
          rows={2}
          value={words}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {words !== proposed && <LiveDiff before={proposed} after={words} />}
      <div className={styles.lineActs}>
        <span className={prose.quiet}>{t(words === proposed ? 'wording.same' : 'wording.sent')}</span>
        <Button small tone="quiet" onClick={onDrop}>
          {t('wording.drop')}
        </Button>
      </div>
    </div>
  );
}
