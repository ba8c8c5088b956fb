package io.rungs.exchange.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static rungsdb.exchange.Tables.LINE;
import static rungsdb.exchange.Tables.RUN;
import static rungsdb.exchange.Tables.STEP;

import io.rungs.exchange.model.FileWord;
import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportReport;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.exchange.model.MeantRows;
import io.rungs.exchange.model.NearTable;
import io.rungs.exchange.model.ReadHead;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredImportRuns implements ImportRuns {
    private static final JSONB NO_ROWS = JSONB.valueOf("[]");

    /// All but the file.
    private static final List<SelectFieldOrAsterisk> ALL = List.of(
            RUN.ID,
            RUN.ACCOUNT_ID,
            RUN.FILE_NAME,
            RUN.ENCODING,
            RUN.HASH,
            RUN.REPORT,
            RUN.READING,
            RUN.RECEIVED_AT,
            RUN.CARRIED_AS,
            RUN.RATIONALE,
            RUN.CHOICES,
            RUN.CONFIRMED_AT,
            RUN.CANCELLED_AT,
            RUN.WAITING,
            RUN.FORGOTTEN_AT);

    private static final int BATCH = 500;

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredImportRuns(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(ImportRun run, KeptFile file, List<ReportLine> lines) {
        db.insertInto(RUN)
                .set(RUN.ID, run.id())
                .set(RUN.ACCOUNT_ID, run.account())
                .set(RUN.FILE_NAME, run.fileName())
                .set(RUN.ENCODING, run.encoding())
                .set(RUN.FILE, file.bytes())
                .set(RUN.REVISIONS, file.revisions() == null ? null : written(file.revisions()))
                .set(RUN.MEANT, file.meant() == null ? null : written(file.meant()))
                .set(RUN.HEADS, written(file.heads()))
                .set(RUN.SAID, written(file.said()))
                .set(RUN.NEAR, file.near() == null ? null : written(file.near()))
                .set(RUN.WORDS, written(file.words()))
                .set(RUN.HASH, run.hash())
                .set(RUN.REPORT, written(run.report()))
                .set(RUN.RECEIVED_AT, run.receivedAt())
                .execute();
        addLines(run.id(), 0, lines);
    }

    private void addLines(UUID run, int first, List<ReportLine> lines) {
        List<Query> queries = new ArrayList<>();
        for (ReportLine it : lines) {
            queries.add(db.insertInto(LINE)
                    .set(LINE.RUN_ID, run)
                    .set(LINE.ORDINAL, first + queries.size())
                    .set(LINE.OUTCOME, it.outcome().name())
                    .set(LINE.SHEET, it.spot().sheet())
                    .set(LINE.LINE_, it.spot().line())
                    .set(LINE.COL, it.spot().column())
                    .set(LINE.SKILL, it.skill())
                    .set(LINE.ROLE, it.role())
                    .set(LINE.LEVEL, it.level())
                    .set(LINE.SENTENCE, it.sentence()));
        }
        for (int i = 0; i < queries.size(); i += BATCH)
            db.batch(queries.subList(i, Math.min(queries.size(), i + BATCH))).execute();
    }

    @Override
    public Optional<ImportRun> find(UUID id) {
        return db.select(ALL).from(RUN).where(RUN.ID.eq(id)).fetchOptional(this::run);
    }

    @Override
    public Optional<ImportRun> lock(UUID id) {
        return db.select(ALL).from(RUN).where(RUN.ID.eq(id)).forUpdate().fetchOptional(this::run);
    }

    @Override
    public Optional<KeptFile> file(UUID id) {
        return db.select(RUN.FILE, RUN.REVISIONS, RUN.MEANT, RUN.HEADS, RUN.SAID, RUN.NEAR, RUN.WORDS)
                .from(RUN)
                .where(RUN.ID.eq(id), RUN.FILE.isNotNull())
                .fetchOptional(it -> new KeptFile(
                        it.value1(),
                        revisions(it.value2()),
                        meant(it.value3()),
                        heads(it.value4()),
                        said(it.value5()),
                        near(it.value6()),
                        words(it.value7())));
    }

    @Override
    public Optional<KeptHeads> heads(UUID id) {
        return db.select(RUN.HEADS, RUN.SAID, RUN.NEAR)
                .from(RUN)
                .where(RUN.ID.eq(id), RUN.HEADS.isNotNull())
                .fetchOptional(it -> new KeptHeads(heads(it.value1()), said(it.value2()), near(it.value3())));
    }

    @Override
    public Optional<KeptWords> words(UUID id) {
        return db.select(RUN.WORDS, RUN.SAID)
                .from(RUN)
                .where(RUN.ID.eq(id), RUN.HEADS.isNotNull())
                .fetchOptional(it -> new KeptWords(words(it.value1()), said(it.value2())));
    }

    private List<FileWord> words(@Nullable JSONB written) {
        return written == null ? List.of() : json.readValue(written.data(), new TypeReference<List<FileWord>>() {});
    }

    private List<ReadHead> heads(@Nullable JSONB written) {
        return written == null ? List.of() : json.readValue(written.data(), new TypeReference<List<ReadHead>>() {});
    }

    private SaidHeads said(@Nullable JSONB written) {
        return written == null ? SaidHeads.NONE : json.readValue(written.data(), SaidHeads.class);
    }

    private @Nullable NearTable near(@Nullable JSONB written) {
        return written == null ? null : json.readValue(written.data(), NearTable.class);
    }

    @Override
    public void readAnew(ImportRun run, KeptFile file, List<ReportLine> lines) {
        db.update(RUN)
                .set(RUN.REPORT, written(run.report()))
                .set(RUN.READING, run.reading())
                .set(RUN.REVISIONS, file.revisions() == null ? null : written(file.revisions()))
                .set(RUN.MEANT, file.meant() == null ? null : written(file.meant()))
                .set(RUN.HEADS, written(file.heads()))
                .set(RUN.SAID, written(file.said()))
                .set(RUN.NEAR, file.near() == null ? null : written(file.near()))
                .set(RUN.WORDS, written(file.words()))
                .where(RUN.ID.eq(run.id()))
                .execute();
        db.deleteFrom(LINE).where(LINE.RUN_ID.eq(run.id())).execute();
        addLines(run.id(), 0, lines);
    }

    private @Nullable MeantRows meant(@Nullable JSONB written) {
        return written == null ? null : json.readValue(written.data(), MeantRows.class);
    }

    private @Nullable Map<UUID, Integer> revisions(@Nullable JSONB written) {
        return written == null ? null : json.readValue(written.data(), new TypeReference<Map<UUID, Integer>>() {});
    }

    @Override
    public List<ImportRun> of(UUID account, @Nullable UUID before, int limit) {
        return newest(RUN.ACCOUNT_ID.eq(account), before, limit);
    }

    @Override
    public List<ImportRun> published(@Nullable UUID before, int limit) {
        return newest(RUN.CARRIED_AS.eq(inline(CarriedAs.REVISIONS.name())), before, limit);
    }

    private List<ImportRun> newest(Condition of, @Nullable UUID before, int limit) {
        return db.select(ALL)
                .from(RUN)
                .where(of)
                .and(before == null ? noCondition() : RUN.ID.lt(before))
                .orderBy(RUN.ID.desc())
                .limit(limit)
                .fetch(this::run);
    }

    @Override
    public Optional<ImportRun> confirmedBefore(UUID account, byte[] hash) {
        return db.select(ALL)
                .from(RUN)
                .where(
                        RUN.ACCOUNT_ID.eq(account),
                        RUN.HASH.eq(hash),
                        RUN.CONFIRMED_AT.isNotNull(),
                        RUN.CANCELLED_AT.isNull())
                .orderBy(RUN.ID.desc())
                .limit(1)
                .fetchOptional(this::run);
    }

    @Override
    public void forgetUnconfirmed(UUID account, int most) {
        var newest = select(RUN.ID)
                .from(RUN)
                .where(RUN.ACCOUNT_ID.eq(account), RUN.CONFIRMED_AT.isNull())
                .orderBy(RUN.ID.desc())
                .limit(most);
        db.deleteFrom(RUN)
                .where(RUN.ACCOUNT_ID.eq(account), RUN.CONFIRMED_AT.isNull(), RUN.ID.notIn(newest))
                .execute();
    }

    @Override
    public void forgetUnconfirmed(Instant before) {
        db.deleteFrom(RUN)
                .where(RUN.CONFIRMED_AT.isNull(), RUN.RECEIVED_AT.lt(before))
                .execute();
    }

    @Override
    public List<ReportLine> lines(UUID run, @Nullable Outcome outcome, int after, int limit) {
        return db.select()
                .from(LINE)
                .where(LINE.RUN_ID.eq(run), LINE.ORDINAL.gt(after))
                .and(outcome == null ? noCondition() : LINE.OUTCOME.eq(outcome.name()))
                .orderBy(LINE.ORDINAL)
                .limit(limit)
                .fetch(StoredImportRuns::line);
    }

    private static ReportLine line(Record it) {
        return new ReportLine(
                it.get(LINE.ORDINAL),
                Outcome.valueOf(it.get(LINE.OUTCOME)),
                new Spot(it.get(LINE.SHEET), it.get(LINE.LINE_), it.get(LINE.COL)),
                it.get(LINE.SKILL),
                it.get(LINE.ROLE),
                it.get(LINE.LEVEL),
                it.get(LINE.SENTENCE));
    }

    @Override
    public Optional<byte[]> refused(UUID id) {
        return db.select(RUN.REFUSED).from(RUN).where(RUN.ID.eq(id)).fetchOptional(RUN.REFUSED);
    }

    @Override
    public void confirm(
            ImportRun run,
            List<PlannedStep> steps,
            MeantRows meant,
            List<ReportLine> lines,
            byte @Nullable [] refused) {
        db.update(RUN)
                .set(RUN.REPORT, written(run.report()))
                .set(RUN.CARRIED_AS, Objects.requireNonNull(run.carriedAs()).name())
                .set(RUN.RATIONALE, run.rationale())
                .set(RUN.CHOICES, written(Objects.requireNonNull(run.choices())))
                .set(RUN.CONFIRMED_AT, run.confirmedAt())
                .setNull(RUN.FILE)
                .set(RUN.REFUSED, refused)
                .setNull(RUN.REVISIONS)
                .set(RUN.MEANT, written(meant))
                .setNull(RUN.HEADS)
                .setNull(RUN.SAID)
                .setNull(RUN.NEAR)
                .setNull(RUN.WORDS)
                .where(RUN.ID.eq(run.id()))
                .execute();
        db.deleteFrom(LINE).where(LINE.RUN_ID.eq(run.id())).execute();
        addLines(run.id(), 0, lines);
        List<Query> queries = new ArrayList<>();
        for (PlannedStep it : steps)
            queries.add(db.insertInto(STEP)
                    .set(STEP.RUN_ID, run.id())
                    .set(STEP.ORDINAL, queries.size())
                    .set(STEP.TITLE, it.title())
                    .set(STEP.ROWS, written(it.rows())));
        for (int i = 0; i < queries.size(); i += BATCH)
            db.batch(queries.subList(i, Math.min(queries.size(), i + BATCH))).execute();
    }

    @Override
    public void save(ImportRun run) {
        db.update(RUN)
                .set(RUN.CANCELLED_AT, run.cancelledAt())
                .set(RUN.WAITING, run.waiting())
                .where(RUN.ID.eq(run.id()))
                .execute();
    }

    @Override
    public Optional<OpenStep> takeOpen() {
        Condition goesOn =
                RUN.CONFIRMED_AT.isNotNull().and(RUN.CANCELLED_AT.isNull()).and(RUN.WAITING.isNull());
        Optional<ImportRun> run = db.select(ALL)
                .from(RUN)
                .where(goesOn)
                .and(RUN.ID.in(select(STEP.RUN_ID).from(STEP).where(STEP.OUTCOME.isNull())))
                .orderBy(RUN.CONFIRMED_AT)
                .limit(1)
                .forUpdate()
                .of(RUN)
                .skipLocked()
                .fetchOptional(this::run);
        return run.flatMap(it -> db.select(STEP.ORDINAL, STEP.TITLE, STEP.ROWS, RUN.MEANT)
                .from(STEP)
                .join(RUN)
                .on(RUN.ID.eq(STEP.RUN_ID))
                .where(STEP.RUN_ID.eq(it.id()), STEP.OUTCOME.isNull())
                .orderBy(STEP.ORDINAL)
                .limit(1)
                .fetchOptional(step ->
                        new OpenStep(it, step.value1(), step.value2(), rows(step.value3()), meant(step.value4()))));
    }

    private List<SheetRow> rows(JSONB written) {
        return json.readValue(written.data(), new TypeReference<List<SheetRow>>() {});
    }

    @Override
    public void done(OpenStep step, StepDone what, Instant at) {
        db.update(STEP)
                .set(STEP.OUTCOME, what.outcome().name())
                .set(STEP.DONE_AT, at)
                .set(STEP.SKILL_ID, what.skill())
                .set(STEP.REVISION, what.revision())
                .set(STEP.PROPOSAL, what.proposal())
                .set(STEP.SENTENCE, what.sentence())
                .set(STEP.ROWS, NO_ROWS)
                .where(STEP.RUN_ID.eq(step.run().id()), STEP.ORDINAL.eq(step.ordinal()))
                .execute();
    }

    /// Two skills may be written alike; no two lines of them stand at one spot.
    @Override
    public List<ReportLine> lines(OpenStep step) {
        Set<String> skills = new HashSet<>();
        Set<Spot> spots = new HashSet<>();
        for (SheetRow it : step.rows()) {
            if (!it.tellsOfSkill()) continue;
            skills.add(Objects.requireNonNull(ReportLine.skill(it)));
            spots.add(it.spot());
            it.says().values().forEach(told -> spots.add(told.spot()));
        }
        if (skills.isEmpty()) return List.of();
        return db
                .select()
                .from(LINE)
                .where(LINE.RUN_ID.eq(step.run().id()), LINE.SKILL.in(skills))
                .orderBy(LINE.ORDINAL)
                .fetch(StoredImportRuns::line)
                .stream()
                .filter(it -> spots.contains(it.spot()))
                .toList();
    }

    @Override
    public void retell(OpenStep step, List<ReportLine> before, List<ReportLine> now) {
        UUID run = step.run().id();
        Integer last = db.select(max(LINE.ORDINAL))
                .from(LINE)
                .where(LINE.RUN_ID.eq(run))
                .fetchSingle(max(LINE.ORDINAL));
        List<Integer> gone = before.stream().map(ReportLine::ordinal).toList();
        db.deleteFrom(LINE).where(LINE.RUN_ID.eq(run), LINE.ORDINAL.in(gone)).execute();
        addLines(run, last == null ? 0 : last + 1, now);
        db.update(RUN)
                .set(RUN.REPORT, written(step.run().report().retold(before, now)))
                .where(RUN.ID.eq(run))
                .execute();
    }

    @Override
    public void end(ImportRun run) {
        save(run);
        db.update(STEP)
                .set(STEP.ROWS, NO_ROWS)
                .where(STEP.RUN_ID.eq(run.id()), STEP.OUTCOME.isNull())
                .execute();
    }

    @Override
    public int unfinished(UUID account) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val("imports of " + account));
        return db.fetchCount(
                RUN,
                RUN.ACCOUNT_ID.eq(account),
                RUN.CONFIRMED_AT.isNotNull(),
                RUN.CANCELLED_AT.isNull(),
                exists(someStep(STEP.OUTCOME.isNull())));
    }

    private static Select<?> someStep(Condition that) {
        return selectOne().from(STEP).where(STEP.RUN_ID.eq(RUN.ID), that);
    }

    @Override
    public void forgetRows(UUID account, int most, Instant at) {
        forgetRows(
                RUN.ACCOUNT_ID
                        .eq(account)
                        .and(RUN.CANCELLED_AT.isNotNull().or(notExists(someStep(STEP.OUTCOME.isNull())))),
                most,
                at);
    }

    @Override
    public void forgetRows(Instant before, Instant at) {
        Condition since = STEP.OUTCOME.isNull().or(STEP.DONE_AT.ge(before));
        forgetRows(RUN.CANCELLED_AT.lt(before).or(RUN.CANCELLED_AT.isNull().and(notExists(someStep(since)))), 0, at);
    }

    private void forgetRows(Condition of, int butFor, Instant at) {
        List<UUID> over = db.select(RUN.ID)
                .from(RUN)
                .where(RUN.CONFIRMED_AT.isNotNull(), RUN.FORGOTTEN_AT.isNull())
                .and(of)
                .orderBy(RUN.ID.desc())
                .offset(butFor)
                .fetch(RUN.ID);
        if (over.isEmpty()) return;
        db.update(RUN)
                .set(RUN.FORGOTTEN_AT, at)
                .setNull(RUN.REFUSED)
                .set(RUN.REPORT, field("jsonb_set({0}, '{makes}', '[]')", JSONB.class, RUN.REPORT))
                .where(RUN.ID.in(over))
                .execute();
        db.deleteFrom(LINE).where(LINE.RUN_ID.in(over)).execute();
        db.deleteFrom(STEP).where(STEP.RUN_ID.in(over), STEP.OUTCOME.isNull()).execute();
    }

    @Override
    public RunProgress progress(UUID run) {
        return db.select(count(), count(STEP.OUTCOME))
                .from(STEP)
                .where(STEP.RUN_ID.eq(run))
                .fetchSingle(it -> new RunProgress(it.value1(), it.value2()));
    }

    @Override
    public List<StepResult> results(UUID run, int after, int limit) {
        return db.select()
                .from(STEP)
                .where(STEP.RUN_ID.eq(run), STEP.ORDINAL.gt(after), STEP.OUTCOME.isNotNull())
                .orderBy(STEP.ORDINAL)
                .limit(limit)
                .fetch(StoredImportRuns::result);
    }

    private static StepResult result(Record it) {
        return new StepResult(
                it.get(STEP.ORDINAL),
                it.get(STEP.TITLE),
                new StepDone(
                        StepOutcome.valueOf(it.get(STEP.OUTCOME)),
                        it.get(STEP.SKILL_ID),
                        it.get(STEP.REVISION),
                        it.get(STEP.PROPOSAL),
                        it.get(STEP.SENTENCE)));
    }

    private ImportRun run(Record it) {
        String carried = it.get(RUN.CARRIED_AS);
        JSONB choices = it.get(RUN.CHOICES);
        return new ImportRun(
                it.get(RUN.ID),
                it.get(RUN.ACCOUNT_ID),
                it.get(RUN.FILE_NAME),
                it.get(RUN.ENCODING),
                it.get(RUN.HASH),
                json.readValue(it.get(RUN.REPORT).data(), ImportReport.class),
                it.get(RUN.READING),
                it.get(RUN.RECEIVED_AT),
                carried == null ? null : CarriedAs.valueOf(carried),
                it.get(RUN.RATIONALE),
                choices == null ? null : json.readValue(choices.data(), ImportChoices.class),
                it.get(RUN.CONFIRMED_AT),
                it.get(RUN.CANCELLED_AT),
                it.get(RUN.WAITING),
                it.get(RUN.FORGOTTEN_AT) != null);
    }

    private JSONB written(Object it) {
        return JSONB.valueOf(json.writeValueAsString(it));
    }
}
