import './messages';
import { useElsewhere } from '../lib/drafts';
import { t } from '../lib/i18n';
import { Banner } from './Banner';

interface Props {
  /** Under which key the words are kept, and what they are here. */
  draft: string;
  here: string;
  /** Whether what stood here was sent or put away elsewhere. */
  gone: boolean;
}

/** Says what another tab does with the same words, or with others in the same place. */
export function OtherTabs({ draft, here, gone }: Props) {
  const { text } = useElsewhere(draft, here);
  const says = () => {
    if (gone) return t(here === '' ? 'otherTabs.gone' : 'otherTabs.partGone');
    return text !== null && here !== '' && t('otherTabs.besides');
  };
  return <Banner tone="wait">{says()}</Banner>;
}
