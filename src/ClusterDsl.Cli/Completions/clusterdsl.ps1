# Completions of clusterdsl for PowerShell. In $PROFILE:  clusterdsl completions powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName clusterdsl -ScriptBlock {
    param($word, $command, $cursor)
    $line = "$command".PadRight($cursor)
    clusterdsl "[suggest:$cursor]" $line 2> $null |
        # Options only where one was begun.
        Where-Object { $_ -like "$word*" -and ($_ -notlike '-*' -or $word -like '-*') } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
