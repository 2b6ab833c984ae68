using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>
/// Draws sessions around the query date, some of which do not take place or may only be opened; copies of a module get copies of its
/// sessions.
/// </summary>
internal sealed class SessionMaker(Dice dice, Dice groups, DateOnly asOf, ImmutableArray<Site> sites)
{
    private int _number;

    public List<Session> For(CatalogueMaker catalogue)
    {
        var all = new Dictionary<string, Session[]>(StringComparer.Ordinal);
        foreach (Module module in catalogue.Modules)
        {
            all[module.Id] = catalogue.CopyOf.TryGetValue(module.Id, out string? original)
                ? [.. all[original].Select(session => session with { Id = NewId(), ModuleId = module.Id })]
                : [.. Enumerable.Range(0, Count(module)).Select(_ => NewSession(module))];
        }

        return [.. all.Values.SelectMany(sessions => sessions)];
    }

    // A module taught on site has no session where no site has what it needs.
    private int Count(Module module) =>
        module.Modality == Modality.OnSite && Equipped(module).Length == 0
            ? 0 : dice.Chance(module.Modality == Modality.OnlineAsync ? 0.7 : 0.05) ? 0 : dice.Between(1, 5);

    private Site[] Equipped(Module module) =>
        [.. sites.Where(site => !module.Equipment.Except(site.Equipment, StringComparer.Ordinal).Any())];

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"{dice.Pick(Words.IdHeads)}s{_number++}");

    private Session NewSession(Module module)
    {
        DateOnly start = asOf.AddDays(dice.Pick([-1, 0, 0, 1, 7, 7, 30, dice.Between(-60, 200), dice.Between(0, 300)]));
        Site[] equipped = Equipped(module);
        double onSite = module.Modality switch
        {
            Modality.OnlineAsync or Modality.OnlineSync => 0.1,
            Modality.OnSite => 1,
            _ => 0.8,
        };
        string id = NewId();
        DateOnly end = start.AddDays(dice.Pick([0, 6, 7, 13, 14, dice.Below(120), dice.Below(120)]));
        return InGroups(new Session(id, module.Id, start, end)
        {
            SiteId = equipped.Length > 0 && dice.Chance(onSite) ? dice.Pick(equipped).Id : null,
            Seats = dice.Pick<int?>([null, null, null, 12, 1, 0]),
            TrainerId = dice.Chance(0.2) ? "T1" : null,
            WeeklySlots = dice.Chance(0.5) ? default : dice.Pick(Words.SessionSlots),
        });
    }

    // A candidate has room for its smallest group, whatever its seats.
    private Session InGroups(Session session) => groups.Below(20) switch
    {
        0 => session with { Status = SessionStatus.Cancelled },
        1 or 2 => session with
        {
            Status = SessionStatus.Candidate,
            MinSeats = groups.Between(1, 3),
            MaxSeats = session.Seats is < 3 || groups.Chance(0.5) ? groups.Between(3, 9) : null,
        },
        _ => session,
    };
}
