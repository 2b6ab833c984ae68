using System.Text.Json.Serialization;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>What a series of demand counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DemandNodeKind>))]
public enum DemandNodeKind
{
    /// <summary>All competencies in all regions.</summary>
    All,

    /// <summary>All competencies in one region.</summary>
    Region,

    /// <summary>The competencies of one domain in all regions.</summary>
    Domain,

    /// <summary>The competencies of one domain in one region.</summary>
    DomainInRegion,

    /// <summary>One competency in all regions.</summary>
    Competency,

    /// <summary>One competency in one region.</summary>
    CompetencyInRegion,

    /// <summary>One competency outside of all regions that the table names: all of it less what the regions count.</summary>
    CompetencyElsewhere,
}
