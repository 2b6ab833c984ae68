namespace Pedagogy6P.Cli.Hosting;

/// <summary>
/// Something a larger tool adds to this one, such as an <see cref="ITableSource"/>. Commands look for what they can use among
/// <see cref="ToolHost.Extensions"/>; the light tool has none. Implementations are immutable and thread-safe.
/// </summary>
internal interface IToolExtension;
