using System.Globalization;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>
/// Views that show the lists within a row as rows of their own, in plain SQL of SQLite 3.38 and later: any tool can read a log.
/// </summary>
internal static class DecisionViews
{
    /// <summary>The statements that make them.</summary>
    public static string Text { get; } = $"""
        create view decision_lists as
            select d.id as decision, strftime('%Y-%m-%dT%H:%M:%fZ', d.time / 1000.0, 'unixepoch') as time, k.name as key,
                lower(hex(d.learner)) as learner, o.policy, o.programme, o.model, o.policy_version, o.forecast, o.library, d.probability,
                length(d.items) / ({RowBytes.Item} + {RowBytes.Number} * o.term_count) as items,
                length(d.candidates) / {RowBytes.Candidate} as candidates
            from decisions d join names k on k.number = d.key join origins o on o.number = d.origin;
        create view decision_candidates as
            select d.id as decision, p.place + 1 as rank, m.name as module, {Real("d.candidates", $"p.place * {RowBytes.Candidate} + 5")}
                as score, {Real("d.candidates", $"p.place * {RowBytes.Candidate} + 13")} as probability,
                ({Whole("d.candidates", $"p.place * {RowBytes.Candidate} + 1", 1)}) >> 7 as keeps
            from decisions d join places p on p.place < length(d.candidates) / {RowBytes.Candidate}
                join names m on m.number = ({Whole("d.candidates", $"p.place * {RowBytes.Candidate} + 1", 4)}) & 2147483647;
        create view decision_items as
            select i.id as decision, i.place + 1 as position, m.name as module, s.name as session,
                {Real("i.candidates", $"i.candidate * {RowBytes.Candidate} + 5")} as score,
                {Real("i.items", "i.start + 7")} as propensity, w.value as reward,
                strftime('%Y-%m-%dT%H:%M:%fZ', w.time / 1000.0, 'unixepoch') as reward_time
            from (select d.*, p.place, p.place * ({RowBytes.Item} + {RowBytes.Number} * o.term_count) as start,
                    {Whole("d.items", $"p.place * ({RowBytes.Item} + {RowBytes.Number} * o.term_count) + 1", 2)} as candidate
                from decisions d join origins o on o.number = d.origin
                    join places p on p.place < length(d.items) / ({RowBytes.Item} + {RowBytes.Number} * o.term_count)) i
                join names m on m.number = ({Whole("i.candidates", $"i.candidate * {RowBytes.Candidate} + 1", 4)}) & 2147483647
                left join names s on s.number = {Whole("i.items", "i.start + 3", 4)}
                left join outcomes w on w.decision = i.number and w.place = i.place;
        create view decision_contributions as
            select d.id as decision, p.place + 1 as position, t.value as term, {Real("d.items",
                $"p.place * ({RowBytes.Item} + {RowBytes.Number} * o.term_count) + {RowBytes.Item} + {RowBytes.Number} * t.key + 1")}
                as contribution
            from decisions d join origins o on o.number = d.origin
                join places p on p.place < length(d.items) / ({RowBytes.Item} + {RowBytes.Number} * o.term_count)
                join json_each(o.terms) t;
        create view decision_context as
            select d.id as decision, c.value as name, {Real("d.context", $"c.key * {RowBytes.Number} + 1")} as value
            from decisions d join origins o on o.number = d.origin join json_each(o.context) c;
        """;

    // Digits one by one: SQLite has no function from hexadecimal digits to a number.
    private static string Whole(string bytes, string at, int length) => $"(select {string.Join(" | ", Enumerable.Range(0, 2 * length)
        .Select(digit => string.Create(CultureInfo.InvariantCulture,
            $"(instr('123456789ABCDEF', substr(h, {digit + 1}, 1)) << {4 * ((2 * length) - 1 - digit)})")))} "
        + string.Create(CultureInfo.InvariantCulture, $"from (select hex(substr({bytes}, {at}, {length})) as h limit -1 offset 0))");

    // The number that 64 bits stand for (IEEE 754): sign, exponent and fraction. All steps are exact.
    private static string Real(string bytes, string at) =>
        "(select case when b & 9223372036854775807 = 0 then 0.0 else case when b < 0 then -1.0 else 1.0 end"
        + " * (((b >> 52) & 2047 > 0) + (b & 4503599627370495) / 4503599627370496.0) * pow(2.0, max((b >> 52) & 2047, 1) - 1023) end"
        + $" from (select {Whole(bytes, at, 8)} as b limit -1 offset 0))";
}
