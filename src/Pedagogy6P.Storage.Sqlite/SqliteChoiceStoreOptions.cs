using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>What a host may choose of a <see cref="SqliteChoiceStore"/>. Mutable; the store copies it.</summary>
public sealed class SqliteChoiceStoreOptions
{
    /// <summary>Appends that wait to be written before callers wait for room, 1 or more; 4,096 by default.</summary>
    [Range(1, int.MaxValue)]
    public int QueueCapacity { get; set; } = 4096;

    /// <summary>Appends of one transaction at most, 1 or more; 1,024 by default.</summary>
    [Range(1, int.MaxValue)]
    public int MostPerTransaction { get; set; } = 1024;

    /// <summary>Seconds to wait for others who use the file, 0 or more; 30 by default.</summary>
    [Range(0, 86_400)]
    public int BusySeconds { get; set; } = 30;

    /// <summary>Whether a file that does not exist is made; true by default.</summary>
    public bool Create { get; set; } = true;
}
