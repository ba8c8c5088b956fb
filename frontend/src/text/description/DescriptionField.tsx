import { type RefObject, useRef, useState } from 'react';
import { Field } from '../../ui/Field';
import { DescriptionArea, DescriptionHint, DescriptionPreview, DescriptionTools } from './DescriptionArea';
import { useWriting } from './useWriting';
import styles from './writing.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  area?: RefObject<HTMLTextAreaElement | null>;
}

/** A description to be written, with its buttons, its hint and how it will be read. */
export function DescriptionField({ label, value, onChange, area }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const writing = useWriting(area ?? own);
  const [previewed, setPreviewed] = useState(false);
  return (
    <Field label={label} hint={<DescriptionHint />}>
      {(wiring) => (
        <>
          <DescriptionArea
            {...wiring}
            className={styles.area}
            writing={writing}
            value={value}
            onChange={onChange}
          />
          <DescriptionTools writing={writing} previewed={previewed} onPreview={setPreviewed} />
          {previewed && <DescriptionPreview where={label} text={value} />}
        </>
      )}
    </Field>
  );
}
