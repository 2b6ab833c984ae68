using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Paths;

/// <summary>What keeps a module out of a path.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PathObstacleKind>))]
public enum PathObstacleKind
{
    /// <summary>The learner cannot take it: the reasons say why.</summary>
    Closed,

    /// <summary>No session that the learner can attend ends within the horizon.</summary>
    Horizon,

    /// <summary>Nothing that the learner can take within the horizon meets its prerequisites or entry levels.</summary>
    Prerequisites,

    /// <summary>It does not fit beside what the path takes: the hours, the sessions or the budget are used up.</summary>
    Room,
}
