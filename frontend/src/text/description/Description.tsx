import { Fragment, type ReactNode, useMemo } from 'react';
import { writtenIn } from '../writtenIn';
import { type Block, bareLines, blocksOf, type Item, type Line, type Listing } from './blocks';
import { leadsOutside, type Run } from './runs';

interface Props {
  text: string;
  /** What follows its last words. */
  children?: ReactNode;
}

/** A description as it is read: paragraphs and lists, as `Description.java` draws them. */
export function Description({ text, children }: Props) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  return (
    <div className="description" lang={writtenIn()}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
        <Part key={at} block={block} />
      ))}
      {children}
    </div>
  );
}

/** The words of a description where there is room for one line. */
export const inOneLine = (text: string): string => bareLines(text).join(' · ');

function Part({ block }: { block: Block }) {
  if (block.kind === 'list') return <List list={block} />;
  return (
    <p dir="auto">
      <Lines lines={block.lines} />
    </p>
  );
}

function List({ list: { first, items } }: { list: Listing }) {
  const all = items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
    <ListItem key={at} item={item} />
  ));
  if (first === null) return <ul dir="auto">{all}</ul>;
  return (
    <ol dir="auto" start={first}>
      {all}
    </ol>
  );
}

function ListItem({ item: { lines, nested } }: { item: Item }) {
  return (
    <li>
      <Lines lines={lines} />
      {nested.map((list, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lists have no identity but their place
        <List key={at} list={list} />
      ))}
    </li>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <Fragment key={at}>
      {at > 0 && <br />}
      {linked(line).map((runs, run) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
        <Linked key={run} runs={runs} />
      ))}
    </Fragment>
  ));
}

/** What leads to one place together. */
function linked(line: Line): Line[] {
  const groups: Line[] = [];
  for (const run of line) {
    const last = groups.at(-1);
    if (run.href !== undefined && last?.[0]?.href === run.href) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function Linked({ runs }: { runs: Run[] }) {
  const href = runs[0]?.href;
  const words = runs.map((run, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
    <Words key={at} {...run} />
  ));
  if (href === undefined) return words;
  return (
    <a href={href} rel={leadsOutside(href) ? 'nofollow ugc noopener' : undefined}>
      {words}
    </a>
  );
}

function Words({ text, strong, em, code }: Run) {
  let words: ReactNode = code ? <code>{text}</code> : text;
  if (em) words = <em>{words}</em>;
  return strong ? <strong>{words}</strong> : words;
}
