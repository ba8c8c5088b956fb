import { useState } from 'react';
import { Button } from '../../ui/Button';
import { IconPlus } from '../../ui/icons';
import type { ListName } from './lists';
import { MakeDialog } from './MakeDialog';

interface Props {
  list: ListName;
  title: string;
  domain?: string;
  small?: boolean;
  onMade: (id: string) => void;
}

/** Opens the dialog that makes an entry of the list. */
export function Make({ list, title, domain, small, onMade }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        small={small}
        tone={small ? 'quiet' : 'plain'}
        icon={<IconPlus aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {title}
      </Button>
      {open && (
        <MakeDialog
          list={list}
          title={title}
          domain={domain ?? null}
          onMade={onMade}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
