import './messages';
import type { HiddenText } from '../../lib/api';
import { t } from '../../lib/i18n';
import { useShowText } from '../../text/hideText';
import { PagedList } from '../../ui/PagedList';
import { HiddenOne } from './HiddenOne';
import { useHiddenTexts } from './hiddenTexts';

/** What moderators took away beside comments, where it stood, and the way back. */
export function HiddenTexts() {
  return (
    <PagedList
      id="hidden-texts"
      title={t('hidden.texts')}
      lead={t('hidden.texts.lead')}
      none={t('hidden.texts.none')}
      query={useHiddenTexts()}
    >
      {(text) => <One key={text.id} text={text} />}
    </PagedList>
  );
}

function One({ text }: { text: HiddenText }) {
  const show = useShowText();
  return <HiddenOne {...text} what={t(`hidden.kind.${text.kind}`)} show={show} of={text.id} mayShow={true} />;
}
