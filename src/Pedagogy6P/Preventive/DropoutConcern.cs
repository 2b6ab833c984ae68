using System.Text.Json.Serialization;

namespace Pedagogy6P.Preventive;

/// <summary>What makes it harder for a learner to stay to the end of a module, as far as something can be done about it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DropoutConcern>))]
public enum DropoutConcern
{
    /// <summary>The hours it takes beside those the learner has.</summary>
    Load,

    /// <summary>The way to the site.</summary>
    Travel,

    /// <summary>What is expected at the start and not mastered.</summary>
    Preparation,

    /// <summary>The way it is taught.</summary>
    Format,

    /// <summary>Modules failed or left earlier.</summary>
    History,

    /// <summary>Other modules at the same time.</summary>
    OtherModules,

    /// <summary>The time until the session starts.</summary>
    Waiting,

    /// <summary>Its price.</summary>
    Cost,

    /// <summary>Little link with the learner's interests, practice and duties.</summary>
    Purpose,
}
