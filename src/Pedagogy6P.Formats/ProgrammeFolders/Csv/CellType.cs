
namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>What the cells of a column hold.</summary>
internal enum CellType
{
    /// <summary>An ordinal id.</summary>
    Id,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A finite number without fraction.</summary>
    Integer,

    /// <summary>A day, <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>A time with its offset, <c>YYYY-MM-DDThh:mm:ss+hh:mm</c>.</summary>
    Time,

    /// <summary>A month, <c>YYYY-MM</c>.</summary>
    Month,

    /// <summary>Ids separated by <c>;</c>.</summary>
    IdList,

    /// <summary>Ids with a whole number each, <c>id:number</c>, separated by <c>;</c>.</summary>
    CountList,

    /// <summary>A BCP 47 language tag.</summary>
    Language,

    /// <summary>Language tags separated by <c>;</c>.</summary>
    LanguageList,

    /// <summary>One of a closed list of words.</summary>
    Word,

    /// <summary>Words of a closed list separated by <c>;</c>.</summary>
    WordList,

    /// <summary>Weekly slots.</summary>
    Slots,
}
