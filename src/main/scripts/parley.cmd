@rem Starts Parley. Options for Java may be given in JAVA_OPTS.
@echo off
setlocal
set java=java
if defined JAVA_HOME set java="%JAVA_HOME%\bin\java"
set tuning=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC
rem On two cores the slow compiler is what a start waits for: it looks at what has run ten times as often as usual.
set serving=-XX:MaxRAMPercentage=50 -XX:+UseParallelGC -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
set serving=%serving% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000
rem Most commands are over before more than the quick compiler would pay; these, and files of 500 KB, are not.
for %%a in (%*) do if exist "%%~a" if %%~za gtr 500000 set tuning=-XX:+UseSerialGC
if "%~1"=="bench" set tuning=-XX:+UseSerialGC
if "%~1"=="journal" set tuning=-XX:+UseSerialGC
if "%~1"=="" set tuning=%serving%
if "%~1"=="serve" set tuning=%serving%
rem What a training has loaded (parley fast-start), if it was of this Java. Whatever else does not fit is left aside in silence.
set loaded=%~dp0fast-start
set fits=
set archive=
if defined JAVA_HOME fc /b "%JAVA_HOME%\release" "%loaded%\release" >nul 2>nul && set fits=yes
if defined fits if exist "%loaded%\parley.jsa" set archive="-XX:SharedArchiveFile=%loaded%\parley.jsa" -Xlog:cds*=off
if defined fits if exist "%loaded%\parley.aot" set archive="-XX:AOTCache=%loaded%\parley.aot" -Xlog:aot*=off -Xlog:cds*=off
%java% %archive% -XX:+ExitOnOutOfMemoryError -XX:InitialHeapSize=64m -Dsun.reflect.inflationThreshold=1000 %tuning% %JAVA_OPTS% -jar "%~dp0quarkus-run.jar" %*
exit /b %errorlevel%
