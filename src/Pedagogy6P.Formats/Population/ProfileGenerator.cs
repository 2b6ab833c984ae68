using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>Draws what a learner is before any history. Thread-safe.</summary>
internal sealed class ProfileGenerator
{
    private readonly PopulationModel _model;
    private readonly Choice<int> _segments;

    public ProfileGenerator(PopulationModel model)
    {
        _model = model;
        _segments = new Choice<int>([.. model.Segments.Select((segment, index) => (index, segment.Share))]);
    }

    /// <summary>Draws a learner and the number of the segment it belongs to.</summary>
    public (Learner Learner, int Segment) Draw(LearnerSeed seed)
    {
        int index = seed.Draw(RandomStream.Segment, _segments, 0);
        PopulationSegment segment = _model.Segments[index];
        CounterRandom hours = seed.Stream(RandomStream.Hours);
        CounterRandom topics = seed.Stream(RandomStream.Topics);
        var learner = new Learner
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{_model.LearnerIdPrefix}{seed.Learner + 1:D5}"),
            Audience = segment.Audience,
            Level = seed.Draw(RandomStream.Level, segment.Level, 1),
            HoursPerWeek = segment.HoursPerWeek.Draw(ref hours),
            Background = seed.Draw(RandomStream.Background, segment.Background, fallback: null),
            Languages = seed.Draw(RandomStream.Languages, segment.Languages, []),
            Roles = seed.Draw(RandomStream.Roles, segment.Roles, []),
            CurrentRoleId = seed.Draw(RandomStream.CurrentRole, segment.CurrentRole, fallback: null),
            Availability = seed.Draw(RandomStream.Availability, segment.Availability, Availability.Always),
            Location = Home(segment, seed),
            MaxDistanceKm = seed.Draw(RandomStream.MaxDistance, segment.MaxDistanceKm, fallback: null),
            Modalities = seed.Draw(RandomStream.Modalities, segment.Modalities, ImmutableArray<Modality>.Empty),
            Settings = seed.Draw(RandomStream.Settings, segment.Settings, []),
            Topics = segment.Topics.Draw(ref topics),
            Budget = seed.Draw(RandomStream.Budget, segment.Budget, fallback: null),
            Funding = seed.Draw(RandomStream.Funding, segment.Funding, []),
        };
        return (learner, index);
    }

    private Location? Home(PopulationSegment segment, LearnerSeed seed)
    {
        CounterRandom random = seed.Stream(RandomStream.Place);
        Location home = segment.Places.Draw(ref random).DrawHome(ref random);
        return random.NextEvent(_model.NoLocationShare) ? null : home;
    }
}
